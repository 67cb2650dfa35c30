import type { CompiledAlias, CompiledKnowledge } from './entry.ts';
import type { Alias } from './gazetteer.ts';
import type { KnownActor } from './knowledge.ts';

/** The built-in knowledge, ready to be joined with a workspace's. */
export interface Builtins {
  readonly version: string;
  readonly actors: readonly KnownActor[];
  readonly aliases: readonly Alias[];
  readonly givenNames: ReadonlySet<string>;
}

/** No built-in knowledge: everything still works, from the text and the workspace alone. */
export const NO_BUILTINS: Builtins = { version: '', actors: [], aliases: [], givenNames: new Set() };

/** Reads what `compileBuiltins` wrote. Throws where that is not its JSON. */
export function loadBuiltins(json: string): Builtins {
  const compiled = JSON.parse(json) as Partial<CompiledKnowledge>;
  const { version, actors, aliases, givenNames } = compiled;
  if (version === undefined || !actors || !aliases || !givenNames) throw new Error('This is no compiled knowledge.');
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
  };
}

function toAlias(compiled: CompiledAlias, actors: CompiledKnowledge['actors']): Alias {
  const [text, actor, use, condition] = compiled;
  const id = actors[actor]?.id ?? '';
  return { text, actor: id, use, source: 'built-in', ...(condition && { condition }) };
}
