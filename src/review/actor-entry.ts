import { readActorsYaml } from '../knowledge/workspace/read-actors.ts';
import type { ActorId } from '../model/mention.ts';
import type { Span } from '../model/span.ts';

/** Where an actor's entry stands in the text of `actors.yaml`; undefined where it has none. */
export const actorEntry = (yaml: string, id: ActorId): Span | undefined =>
  readActorsYaml(yaml).value?.find((entry) => entry.id === id)?.span;
