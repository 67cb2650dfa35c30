import { t } from '../../util/l10n.ts';
import type { CorrectionId } from '../correction.ts';
import { commandLink, escapeMarkdown } from '../markdown.ts';
import { reasonInWords } from '../reasons.ts';
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
  /** Argument: the place, with an answer where it is known. Without an id, the command that asks what is wrong. */
  readonly correct: (id: CorrectionId | undefined) => string;
}

/** A card as Markdown. Text goes in escaped; what is a link or bold is made here and nowhere else. */
export function cardMarkdown(card: Card, commands: LinkCommands): string {
  const facts = [...card.facts, [t('Recognised by'), card.evidence.map(reasonInWords).join('; ')] as const];
  const head = [
    `**${escapeMarkdown(card.title)}** — ${escapeMarkdown(card.subtitle)}`,
    ...facts.map(([label, value]) => `_${escapeMarkdown(label)}:_ ${escapeMarkdown(value)}`),
  ];
  if (card.corrections.length > 0) head.push(inlineMarkdown(t('Correct'), card.corrections, commands));
  const sections = card.sections
    .filter(({ items }) => items.length > 0)
    .map((section) => sectionMarkdown(section, commands));
  return [head.join('  \n'), ...(sections.length > 0 ? ['---', ...sections] : [])].join('\n\n');
}

/** A heading with its list, or with its only item on the same line. */
function sectionMarkdown({ heading, items, inline }: CardSection, commands: LinkCommands): string {
  if (inline) return inlineMarkdown(heading, items, commands);
  const lines = items.map((item) => itemMarkdown(item, commands));
  if (lines.length === 1) return `_${escapeMarkdown(heading)}:_ ${lines[0] ?? ''}`;
  return [`_${escapeMarkdown(heading)}_`, '', ...lines.map((line) => `- ${line}`)].join('\n');
}

const inlineMarkdown = (heading: string, items: readonly CardItem[], commands: LinkCommands): string =>
  `_${escapeMarkdown(heading)}:_ ${items.map((item) => itemMarkdown(item, commands)).join(' · ')}`;

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
    case 'correction': {
      const { id, place, answer } = link;
      const target = { uri: place.uri, ...place.span, ...(answer !== undefined && { answer }) };
      return commandLink(label, commands.correct(id), [target]);
    }
    case 'statements':
      return commandLink(label, commands.showStatements, [link.id, link.side]);
  }
}
