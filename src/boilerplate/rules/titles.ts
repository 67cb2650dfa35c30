import { RULES } from './documentation.ts';

/** What the reasons for boilerplate are called in evidence. */
export const TITLES: ReadonlySet<string> = new Set(RULES.map(({ title }) => title));
