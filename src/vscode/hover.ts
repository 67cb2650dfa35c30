import { Hover, languages, MarkdownString } from 'vscode';
import type { CorpusSession } from '../corpus/session.ts';
import { cardAt, type Card } from '../review/card.ts';
import type { Disposable } from '../util/disposable.ts';
import type { CorpusSelector } from './selector.ts';
import { toOffset, toRange } from './positions.ts';

/** Explains what is under the pointer or, by the editor's own "Show Hover", under the cursor. */
export function registerHover(session: CorpusSession, selector: CorpusSelector): Disposable {
  return selector.register((documents) =>
    languages.registerHoverProvider(documents, {
      provideHover: ({ uri }, position) => {
        const document = session.index.get(uri.toString());
        const card = document && cardAt(document, toOffset(document.lines, position), session.index);
        return card && new Hover(render(card), toRange(document.lines, card.span));
      },
    }),
  );
}

/** Corpus text goes in as text, never as Markdown, and nothing in the card is trusted. */
function render(card: Card): MarkdownString {
  const markdown = new MarkdownString();
  markdown.appendMarkdown('**').appendText(card.title).appendMarkdown('** — ').appendText(card.subtitle);
  for (const [label, value] of card.facts) {
    markdown.appendMarkdown(`\n\n_${label}_: `).appendText(value);
  }
  markdown.appendMarkdown('\n\n_Recognised by_');
  for (const reason of card.evidence) markdown.appendMarkdown('\n- ').appendText(reason);
  return markdown;
}
