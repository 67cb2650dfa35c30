import type { AliasCondition, AliasUse, Bearers, CompiledActor, CompiledAlias, CompiledKnowledge } from './entry.ts';
import { fold, slug } from './fold.ts';
import { readEntries, type KnowledgeFile, type RawEntry, type RawFile } from './read-entries.ts';

/**
 * Checks the YAML of the built-in knowledge and compiles it to the JSON that {@link loadBuiltins} reads. The same files
 * give the same string. Throws `file:line: …` for unknown keys, kinds and labels, an id used twice, a reference to no
 * entry, and an alias of two actors without a `when` to choose by.
 */
export function compileBuiltins(files: readonly KnowledgeFile[]): string {
  const compiler = new Compiler();
  const sorted = [...files].sort((a, b) => (a.name < b.name ? -1 : 1));
  const read = sorted.map(readEntries);
  for (const file of read) for (const entry of file.entries) compiler.add(entry);
  return JSON.stringify(compiler.finish(read));
}

class Compiler {
  readonly #actors: CompiledActor[] = [];
  readonly #places = new Map<string, string>();
  readonly #aliases: CompiledAlias[] = [];
  readonly #taken = new Map<string, { actor: number; at: string }>();
  readonly #references: { id: string; at: string }[] = [];

  add(entry: RawEntry): void {
    const name = text(entry, 'name');
    const id = entry.id || slug(name);
    const seatOf = optional(entry, 'seatOf');
    const of = optional(entry, 'of');
    const wikidata = optional(entry, 'wikidata');
    const offices = list(entry, 'office');
    for (const target of [seatOf, of]) if (target) this.#references.push({ id: target, at: entry.at });
    const index = this.#actor(
      {
        ...{ id, label: entry.label, name, kind: entry.kind },
        ...(wikidata && { wikidata }),
        ...(of && { of }),
        ...(seatOf && { seatOf }),
        ...(offices.length > 0 && { offices }),
      },
      entry.at,
    );
    for (const [alias, use] of aliasesOf(entry)) this.#alias(alias, index, use, conditionOf(entry, alias), entry.at);
    this.#seats(entry, id);
  }

  finish(files: readonly RawFile[]): CompiledKnowledge {
    for (const { id, at } of this.#references) {
      if (!this.#places.has(id)) throw new Error(`${at}: there is no entry "${id}"`);
    }
    const givenNames = [...new Set(files.flatMap((file) => file.givenNames.map(fold)))].sort();
    const bearers = Object.assign({}, ...files.map((file) => file.bearers)) as Bearers;
    const content = { actors: this.#actors, aliases: this.#aliases, givenNames, bearers };
    return { version: hash(JSON.stringify(content)), ...content };
  }

  #actor(actor: CompiledActor, at: string): number {
    if (slug(actor.id) !== actor.id) throw new Error(`${at}: the id "${actor.id}" is not a slug`);
    const other = this.#places.get(actor.id);
    if (other !== undefined) throw new Error(`${at}: the id "${actor.id}" is used at ${other}`);
    this.#places.set(actor.id, at);
    return this.#actors.push(actor) - 1;
  }

  /** The cities where a state's government sits, as actors of their own. */
  #seats(entry: RawEntry, seatOf: string): void {
    for (const seat of list(entry, 'seats')) {
      const [name = '', ...spellings] = Array.isArray(seat) ? (seat as string[]) : [seat];
      const index = this.#actor({ id: slug(name), label: 'GPE', name, kind: 'city', seatOf }, entry.at);
      for (const alias of [name, ...spellings]) this.#alias(alias, index, 'name', undefined, entry.at);
    }
  }

  #alias(alias: string, actor: number, use: AliasUse, condition: AliasCondition | undefined, at: string): void {
    const key = fold(alias);
    const taken = this.#taken.get(key);
    if (condition?.when === undefined) {
      if (taken?.actor === actor) return;
      if (taken) throw new Error(`${at}: "${alias}" is an alias at ${taken.at} too, and no "when" chooses`);
      this.#taken.set(key, { actor, at });
    }
    this.#aliases.push(condition ? [alias, actor, use, condition] : [alias, actor, use]);
  }
}

/** The forms that name an entry. A name that starts with "the" is for people to read: its article is no part of it. */
function aliasesOf(entry: RawEntry): [string, AliasUse][] {
  const name = text(entry, 'name');
  const forms: [string, AliasUse][] = name.startsWith('the ') ? [] : [[name, 'name']];
  for (const alias of list(entry, 'aliases')) forms.push([alias, 'name']);
  for (const demonym of list(entry, 'demonyms')) forms.push([demonym, 'demonym']);
  return entry.kind === 'person' ? [...forms, ...personForms(entry, name)] : forms;
}

/** Spellings of given and family name combined; the family name alone where the entry says it is enough. */
function personForms(entry: RawEntry, name: string): [string, AliasUse][] {
  const [first = '', ...rest] = name.split(' ');
  const families = [rest.join(' '), ...list(entry, 'family')];
  const givens = [first, ...list(entry, 'given')];
  const forms: [string, AliasUse][] = [];
  for (const family of families) {
    for (const given of givens) forms.push([`${given} ${family}`, 'name']);
    const alone = entry.fields['alone'];
    if (alone === true || alone === 'office') forms.push([family.replace(/^.* (?=\S+$)/, keepParticle), 'family']);
  }
  return forms;
}

const keepParticle = (lead: string): string => /\b(?:von der|von|Le|de|van) $/.exec(lead)?.[0] ?? '';

function conditionOf(entry: RawEntry, alias: string): AliasCondition | undefined {
  const after = words(entry, 'after', alias);
  const before = words(entry, 'before', alias);
  const when = words(entry, 'when', alias);
  const bracketed = entry.fields['paren'] === true;
  if (!after && !before && !when && !bracketed) return undefined;
  return { ...(after && { after }), ...(before && { before }), ...(when && { when }), ...(bracketed && { bracketed }) };
}

function words(entry: RawEntry, field: string, alias: string): string[] | undefined {
  const map = entry.fields[field];
  if (typeof map !== 'object' || map === null) return undefined;
  const found = (map as Record<string, unknown>)[alias];
  return Array.isArray(found) ? found.map(String) : undefined;
}

function text(entry: RawEntry, field: string): string {
  const value = entry.fields[field];
  return typeof value === 'string' ? value : '';
}

function optional(entry: RawEntry, field: string): string | undefined {
  return text(entry, field) || undefined;
}

function list(entry: RawEntry, field: string): string[] {
  const value = entry.fields[field];
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) throw new Error(`${entry.at}: "${field}" is not a list`);
  return value as string[];
}

/** FNV-1a, 32 bits, over UTF-16 units. */
function hash(content: string): string {
  let h = 0x811c9dc5;
  for (let i = 0; i < content.length; i++) h = Math.imul(h ^ content.charCodeAt(i), 0x01000193);
  return (h >>> 0).toString(16).padStart(8, '0');
}
