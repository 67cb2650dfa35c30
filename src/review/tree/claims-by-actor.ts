import type { ReviewedDocument } from '../../corpus/document.ts';
import type { ActorId } from '../../model/mention.ts';
import { t } from '../../util/l10n.ts';
import * as count from '../counts.ts';
import { displayName } from '../display.ts';
import { iconOf } from '../icons.ts';
import { spansAt } from '../spans-at.ts';
import { statementsOf, type PlacedStatement } from '../statements.ts';
import { sortActors } from './actor-context.ts';
import { opensByItself, type Grouping } from './corpus-tree.ts';
import type { Row, RowIcon } from './row.ts';
import { statementRow, type ClaimContext } from './statement-rows.ts';

/** Somebody who says something, or about whom something is said. */
interface Party {
  readonly key: string;
  readonly name: string;
  readonly icon: RowIcon;
  readonly statements: readonly PlacedStatement[];
  readonly actor?: ActorId;
}

/** Actors over the corpus with what they say, or with what is said of them; sources that are no actor come last. */
export class ClaimsByActor implements Grouping {
  readonly isByFile = false;
  readonly #context: ClaimContext;
  readonly #side: 'source' | 'target';
  #parties: ReadonlyMap<string, Party> = new Map();

  constructor(context: ClaimContext, side: 'source' | 'target') {
    this.#context = context;
    this.#side = side;
  }

  roots(): Row[] {
    const parties = this.#collect();
    this.#parties = new Map(parties.map((party) => [party.key, party]));
    return this.#context.paging.page(undefined, parties, ({ key }) => this.#partyRow(key));
  }

  prepare(document: ReviewedDocument): void {
    statementsOf(document);
  }

  path(uri: string, offset: number | undefined): Row[] {
    const document = this.#context.session.index.get(uri);
    const { paging } = this.#context;
    const listed = [...this.#parties.values()].slice(0, paging.shown(undefined));
    const said = document && offset !== undefined ? spansAt(statementsOf(document), offset) : [];
    for (const statement of said) {
      for (const { key, statements } of listed) {
        const at = statements.findIndex((placed) => placed.statement === statement);
        const placed = statements[at];
        if (!placed) continue;
        const row = this.#partyRow(key);
        const isListed = at < paging.shown(row);
        return isListed ? [row, statementRow(this.#context, row, placed, this.#side)] : [row];
      }
    }
    return [];
  }

  rowOf(actor: ActorId): Row | undefined {
    const parties = this.#collect();
    const at = parties.findIndex((party) => party.actor === actor);
    const party = parties[at];
    if (!party) return undefined;
    this.#parties = new Map(parties.map((one) => [one.key, one]));
    this.#context.paging.include(undefined, at);
    return this.#partyRow(party.key);
  }

  affected(roots: readonly Row[], changed: ReadonlySet<string>): Row[] {
    return roots.filter(({ id }) => {
      const party = this.#parties.get(id.slice(this.#context.prefix().length));
      return party?.statements.some(({ uri }) => changed.has(uri)) !== false;
    });
  }

  #collect(): Party[] {
    const { overview, statements, filter } = this.#context;
    const { bySource, byTarget, byWords } = statements.sayings;
    const parties: Party[] = [];
    for (const [id, said] of this.#side === 'source' ? bySource : byTarget) {
      const actor = overview.actors.get(id)?.actor;
      if (actor && !filter().matchesActor(actor)) continue;
      const icon = actor ? iconOf(actor.label) : { id: 'person' };
      parties.push({ key: `actor ${id}`, name: actor?.name ?? id, icon, statements: said, actor: id });
    }
    const sorted = this.#sort(parties);
    return this.#side === 'source' ? [...sorted, ...this.#sort(this.#unnamed(byWords))] : sorted;
  }

  /** Those whom the text only describes, and last what has no source at all. */
  #unnamed(byWords: ReadonlyMap<string, readonly PlacedStatement[]>): Party[] {
    const parties: Party[] = [];
    for (const [words, said] of byWords) {
      const name = words === '' ? t('No speaker named') : (said[0]?.statement.sourceText ?? words);
      if (!this.#context.filter().matches(name)) continue;
      parties.push({
        key: `words ${words}`,
        name,
        icon: { id: words === '' ? 'question' : 'comment-discussion' },
        statements: said,
      });
    }
    return parties;
  }

  #sort(parties: readonly Party[]): Party[] {
    const { sorting } = this.#context.options();
    return sortActors(parties, sorting, { name: ({ name }) => name, count: (party) => party.statements.length });
  }

  #partyRow(key: string): Row {
    const actor = this.#parties.get(key)?.actor;
    return this.#context.rows.row(this.#context.prefix() + key, (id) => {
      const row: Row = {
        id,
        kind: 'actor',
        parent: undefined,
        ...(actor !== undefined && { actor }),
        children: () =>
          this.#context.paging.page(row, this.#parties.get(key)?.statements ?? [], (placed) =>
            statementRow(this.#context, row, placed, this.#side),
          ),
        look: () => {
          const party = this.#parties.get(key);
          if (!party) return { label: '', shape: 'leaf' };
          const name = displayName(party.name);
          return {
            label: name,
            description: `(${party.statements.length})`,
            icon: party.icon,
            spoken: `${name}, ${count.statements(party.statements.length)}`,
            shape: opensByItself(this.#context.filter(), this.#parties.size) ? 'open' : 'closed',
          };
        },
      };
      return row;
    });
  }
}
