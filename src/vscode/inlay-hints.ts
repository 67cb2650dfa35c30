import { EventEmitter, InlayHint, InlayHintKind, languages, MarkdownString, workspace } from 'vscode';
import type { CorpusSession } from '../corpus/session.ts';
import { dateHints, seatHints } from '../review/hints.ts';
import { escapeMarkdown } from '../review/markdown.ts';
import { DisposableStore, type Disposable } from '../util/disposable.ts';
import { toOffset, toPosition } from './positions.ts';
import type { CorpusSelector } from './selector.ts';
import { settings } from './settings.ts';
import { onVisibleChange } from './visible-changes.ts';

/** Seats of government and dates with what they stand for, right in the text; each off until it is asked for. */
export function registerInlayHints(session: CorpusSession, selector: CorpusSelector): Disposable {
  const owned = new DisposableStore();
  const changes = owned.add(new EventEmitter<void>());
  owned.add(
    onVisibleChange(session, () => {
      changes.fire();
    }),
  );
  owned.add(
    workspace.onDidChangeConfiguration((event) => {
      if (settings.affects(event, 'seatHints') || settings.affects(event, 'dateHints')) changes.fire();
    }),
  );
  owned.add(
    selector.register((documents) =>
      languages.registerInlayHintsProvider(documents, {
        onDidChangeInlayHints: changes.event,
        provideInlayHints: (file, range) => {
          const document = session.index.get(file.uri.toString());
          if (!document) return [];
          const hints = [
            ...(settings.showsHints('seatHints', file.uri) ? seatHints(document) : []),
            ...(settings.showsHints('dateHints', file.uri) ? dateHints(document, file.getText()) : []),
          ];
          const [from, to] = [toOffset(document.lines, range.start), toOffset(document.lines, range.end)];
          return hints
            .filter(({ offset }) => offset >= from && offset <= to)
            .map(({ offset, text, reasons }) => {
              const hint = new InlayHint(toPosition(document.lines, offset), text, InlayHintKind.Type);
              hint.paddingLeft = true;
              hint.tooltip = new MarkdownString(reasons.map((reason) => `- ${escapeMarkdown(reason)}`).join('\n'));
              return hint;
            });
        },
      }),
    ),
  );
  return owned;
}
