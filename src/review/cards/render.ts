import { t } from '../../util/l10n.ts';
import { commandLink, escapeMarkdown } from '../markdown.ts';
import type { Card, CardItem, CardLink, CardSection } from './card.ts';

/** The commands that the links of cards run. */
export interface LinkCommands {
  /** Arguments: URI, start, end. */
  readonly goTo: string;
  /** Argument: the actor's id in the corpus. */
  readonly showActor: string;
  /** Arguments: the actor's id in the corpus, `source` or `target`. */
  readonly showStatements: string;
  /** Argument: the document's URI. */
  readonly setDocumentDate: string;
}

/** A card as Markdown. Text goes in escaped; what is a link or bold is made here and nowhere else. */
export function cardMarkdown(card: Card, commands: LinkCommands): string {
  const facts = [...card.facts, [t('Recognised by'), card.evidence.join('; ')] as const];
  const head = [
    `**${escapeMarkdown(card.title)}** — ${escapeMarkdown(card.subtitle)}`,
    ...facts.map(([label, value]) => `_${escapeMarkdown(label)}:_ ${escapeMarkdown(value)}`),
  ];
  const sections = card.sections
    .filter(({ items }) => items.length > 0)
    .map((section) => sectionMarkdown(section, commands));
  return [head.join('  \n'), ...(sections.length > 0 ? ['---', ...sections] : [])].join('\n\n');
}

/** A heading with its list, or with its only item on the same line. */
function sectionMarkdown({ heading, items }: CardSection, commands: LinkCommands): string {
  const lines = items.map((item) => itemMarkdown(item, commands));
  if (lines.length === 1) return `_${escapeMarkdown(heading)}:_ ${lines[0] ?? ''}`;
  return [`_${escapeMarkdown(heading)}_`, '', ...lines.map((line) => `- ${line}`)].join('\n');
}

function itemMarkdown({ link, text, emphasis }: CardItem, commands: LinkCommands): string {
  const [from, to] = emphasis ?? [0, 0];
  const strong = from < to ? `**${escapeMarkdown(text.slice(from, to)).trim()}**` : '';
  const words = escapeMarkdown(text.slice(0, from)) + strong + escapeMarkdown(text.slice(to));
  return [link && linkMarkdown(link.label, link.target, commands), words.trim()].filter(Boolean).join(' ');
}

function linkMarkdown(label: string, link: CardLink, commands: LinkCommands): string {
  switch (link.to) {
    case 'place': {
      const { uri, span } = link.place;
      return commandLink(label, commands.goTo, [uri, span.start, span.end]);
    }
    case 'actor':
      return commandLink(label, commands.showActor, [link.id]);
    case 'documentDate':
      return commandLink(label, commands.setDocumentDate, [link.uri]);
    case 'statements':
      return commandLink(label, commands.showStatements, [link.id, link.side]);
  }
}
