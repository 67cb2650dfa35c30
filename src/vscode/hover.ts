import { commands, Hover, languages, MarkdownString } from 'vscode';
import { cardAt } from '../review/card.ts';
import type { CardSources } from '../review/cards/actor-card.ts';
import type { Card } from '../review/cards/card.ts';
import { cardMarkdown } from '../review/cards/render.ts';
import { CORRECTIONS, type CorrectionId } from '../review/correction.ts';
import type { Disposable } from '../util/disposable.ts';
import { COMMANDS, CONTEXTS, correctCommand } from './ids.ts';
import { toOffset, toRange } from './positions.ts';
import type { CorpusSelector } from './selector.ts';

const LINKS = {
  goTo: COMMANDS.goTo,
  showActor: COMMANDS.showActor,
  showStatements: COMMANDS.showStatements,
  setDocumentDate: COMMANDS.setDocumentDate,
  correct: (id: CorrectionId | undefined) => (id === undefined ? COMMANDS.correct : correctCommand(id)),
};

/** What links of a card may run, and nothing else. */
const ENABLED = [
  ...[COMMANDS.goTo, COMMANDS.showActor, COMMANDS.showStatements, COMMANDS.setDocumentDate, COMMANDS.correct],
  ...CORRECTIONS.map(correctCommand),
];

/** Explains what is under the pointer or, by the editor's own "Show Hover", under the cursor. */
export function registerHover(sources: CardSources, selector: CorpusSelector): Disposable {
  let isFirst = true;
  return selector.register((documents) =>
    languages.registerHoverProvider(documents, {
      provideHover: async ({ uri }, position, token) => {
        const document = sources.session.index.get(uri.toString());
        const card = document && (await cardAt(document, toOffset(document.lines, position), sources));
        if (!card || token.isCancellationRequested) return undefined;
        if (isFirst) void commands.executeCommand('setContext', CONTEXTS.cardShown, true);
        isFirst = false;
        return new Hover(render(card), toRange(document.lines, card.span));
      },
    }),
  );
}

/** Trusted for our own commands only; all text in the card is escaped before it comes here. */
function render(card: Card): MarkdownString {
  const markdown = new MarkdownString(cardMarkdown(card, LINKS));
  markdown.isTrusted = { enabledCommands: ENABLED };
  return markdown;
}
