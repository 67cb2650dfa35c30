import type { Bearers, CompiledAlias, CompiledKnowledge } from './entry.ts';
import type { Alias } from './gazetteer.ts';
import type { Gender } from './gendered-words.ts';
import type { KnownActor } from './knowledge.ts';

/** The built-in knowledge, ready to be joined with a workspace's. */
export interface Builtins {
  readonly version: string;
  readonly actors: readonly KnownActor[];
  readonly aliases: readonly Alias[];
  readonly givenNames: ReadonlySet<string>;
  /** By first name in lower case: who mostly bears it. */
  readonly bearers: ReadonlyMap<string, Gender>;
}

/** No built-in knowledge: everything still works, from the text and the workspace alone. */
export const NO_BUILTINS: Builtins = {
  version: '',
  actors: [],
  aliases: [],
  givenNames: new Set(),
  bearers: new Map(),
};

/** Reads what `compileBuiltins` wrote. Throws where that is not its JSON. */
export function loadBuiltins(json: string): Builtins {
  const compiled = JSON.parse(json) as Partial<CompiledKnowledge>;
  const { version, actors, aliases, givenNames, bearers } = compiled;
  if (version === undefined || !actors || !aliases || !givenNames || !bearers)
    throw new Error('This is no compiled knowledge.');
  const forms = actors.map((): string[] => []);
  for (const [text, actor, use] of aliases) if (use === 'name') forms[actor]?.push(text);
  return {
    version,
    actors: actors.map((actor, i) => ({
      aliases: (forms[i] ?? []).filter((form) => form !== actor.name),
      source: 'built-in' as const,
      ...actor,
    })),
    aliases: aliases.map((alias) => toAlias(alias, actors)),
    givenNames: new Set(givenNames),
    bearers: byName(bearers),
  };
}

function byName({ f = [], m = [] }: Bearers): Map<string, Gender> {
  return new Map([...f.map((name) => [name, 'f'] as const), ...m.map((name) => [name, 'm'] as const)]);
}

function toAlias(compiled: CompiledAlias, actors: CompiledKnowledge['actors']): Alias {
  const [text, actor, use, condition] = compiled;
  const id = actors[actor]?.id ?? '';
  return { text, actor: id, use, source: 'built-in', ...(condition && { condition }) };
}
