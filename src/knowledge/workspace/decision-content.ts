import type { Decision } from '../../model/decision.ts';

/** What a decision says, as text: the same wherever its entry stands in the file. */
export const contentOf = ({ target, ruling }: Decision): string => JSON.stringify([target, ruling]);
