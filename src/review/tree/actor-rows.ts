import type { CorpusSession } from '../../corpus/session.ts';
import type { Actor, ActorId, Mention } from '../../model/mention.ts';
import { t } from '../../util/l10n.ts';
import * as count from '../counts.ts';
import { displayName } from '../display.ts';
import { summaryOf, type ActorMentions } from '../document-summary.ts';
import type { Excerpts } from '../excerpts.ts';
import { iconOf } from '../icons.ts';
import { kindName } from '../kinds.ts';
import { reasonInWords } from '../reasons.ts';
import { joined } from './file-rows.ts';
import type { Paging } from './paging.ts';
import { childId, ROOM, type Row, type RowLook, type RowTable } from './row.ts';

/** What an actor row says beside its name. */
export interface ActorCounts {
  readonly mentions: number;
  /** Named where the row stands for more than one file. */
  readonly files?: number;
  /** Whether a mention of it names a seat of government. */
  readonly isSeat: boolean;
}

export const namesSeat = ({ reading }: Mention): boolean => reading !== undefined;

/** Makes the rows of actors and of the places that name them, for whichever tree they stand in. */
export class ActorRows {
  readonly #session: CorpusSession;
  readonly #excerpts: Excerpts;
  readonly #rows: RowTable;
  readonly #paging: Paging;
  readonly #showBoilerplate: () => boolean;

  constructor(
    deps: { session: CorpusSession; excerpts: Excerpts; rows: RowTable; paging: Paging },
    showBoilerplate: () => boolean,
  ) {
    this.#session = deps.session;
    this.#excerpts = deps.excerpts;
    this.#rows = deps.rows;
    this.#paging = deps.paging;
    this.#showBoilerplate = showBoilerplate;
  }

  /** The mentions that are shown of an actor's. */
  shown(mentions: ActorMentions | undefined): readonly Mention[] {
    return (this.#showBoilerplate() ? mentions?.all : mentions?.counted) ?? [];
  }

  /** The mentions of some of a document's actors together, in text order. */
  mentionsIn(uri: string, ids: readonly ActorId[]): readonly Mention[] {
    const document = this.#session.index.get(uri);
    if (!document) return [];
    const summary = summaryOf(document);
    const lists = ids.map((id) => this.shown(summary.get(id)));
    return lists.length === 1 ? (lists[0] ?? []) : lists.flat().sort((a, b) => a.start - b.start);
  }

  /** A page of rows for the mentions in one file. */
  mentionRows(parent: Row, uri: string, ids: readonly ActorId[]): Row[] {
    return this.#paging.page(parent, this.mentionsIn(uri, ids), (_, ordinal) =>
      this.mentionRow(parent, uri, ids, ordinal),
    );
  }

  /** @param ordinal which of the mentions in text order */
  mentionRow(parent: Row, uri: string, ids: readonly ActorId[], ordinal: number): Row {
    const mention = (): Mention | undefined => this.mentionsIn(uri, ids)[ordinal];
    return this.#rows.row(childId(parent, ordinal), (id) => ({
      id,
      kind: 'mention',
      parent,
      uri,
      children: () => [],
      look: () => this.#mentionLook(uri, mention()),
      place: () => {
        const span = mention();
        return span && { uri, span };
      },
    }));
  }

  async #mentionLook(uri: string, mention: Mention | undefined): Promise<RowLook> {
    const document = this.#session.index.get(uri);
    if (!document || !mention) return { label: '', shape: 'leaf' };
    const description = t('line {0}', document.lines.positionOf(mention.start).line);
    const snippet = await this.#excerpts.snippet(document, mention, ROOM);
    const { before, name, after } = snippet ?? { before: '', name: '…', after: '' };
    return {
      label: before + name + after,
      emphasis: [before.length, before.length + name.length],
      description: mention.boilerplate ? `${description} · ${t('boilerplate')}` : description,
      tooltip: [before + name + after, ...mention.evidence.map((reason) => displayName(reasonInWords(reason)))].join(
        '\n',
      ),
      shape: 'leaf',
      isSeat: namesSeat(mention),
    };
  }
}

/** How an actor with these counts looks. */
export function actorLook(actor: Actor, { mentions, files, isSeat }: ActorCounts): RowLook {
  const kind = kindName(actor.label);
  const name = displayName(actor.name);
  const several = files !== undefined && files > 1;
  const [role] = (actor.roles ?? []).map((one) => displayName(one, 60));
  const roles = (actor.roles ?? []).slice(0, 5).map((role) => displayName(role));
  const aliases = actor.aliases.slice(0, 8).map((alias) => displayName(alias, 60));
  return {
    label: name,
    description: joined(`(${mentions})`, several ? count.files(files) : undefined, role),
    icon: iconOf(actor.label),
    tooltip: [`${name} — ${kind}`, ...roles, ...(aliases.length > 0 ? [t('Also: {0}', aliases.join(', '))] : [])].join(
      '\n',
    ),
    spoken: [
      name,
      kind,
      count.mentions(mentions),
      ...(several ? [count.files(files)] : []),
      ...(role ? [role] : []),
    ].join(', '),
    shape: 'closed',
    isSeat,
  };
}
