import {
  DecorationRangeBehavior,
  OverviewRulerLane,
  ThemeColor,
  window,
  workspace,
  type DecorationRenderOptions,
  type Range,
  type TextEditor,
  type TextEditorDecorationType,
} from 'vscode';
import type { ReviewedDocument } from '../corpus/document.ts';
import type { CorpusSession } from '../corpus/session.ts';
import { KINDS, type Kind } from '../review/kinds.ts';
import { DisposableStore, type Disposable } from '../util/disposable.ts';
import { colourOf } from './ids.ts';
import { toRange } from './positions.ts';
import { settings } from './settings.ts';

/** The line under a kind: each kind has a shape of its own, so that colour is never all that tells two apart. */
export const LINES: Readonly<Record<Kind, readonly [style: string, width: string]>> = {
  PERSON: ['solid', '0 0 2px 0'],
  NORP: ['solid', '0 0 1px 0'],
  ORG: ['double', '0 0 3px 0'],
  GPE: ['dotted', '0 0 2px 0'],
  LOC: ['dotted', '0 0 1px 0'],
  FAC: ['dashed', '0 0 1px 0'],
  EVENT: ['dashed', '0 0 2px 0'],
  LAW: ['solid', '1px 0 1px 0'],
  PRODUCT: ['dotted', '1px 0 1px 0'],
  WORK_OF_ART: ['dashed', '1px 0 1px 0'],
  DATE: ['solid', '1px'],
};

/** Highlights entities and dates by kind, in every visible editor of a reviewed file. */
export function registerDecorations(session: CorpusSession): Disposable {
  const owned = new DisposableStore();
  const types = new Map<Kind, TextEditorDecorationType>(
    KINDS.map((kind) => [kind, owned.add(window.createTextEditorDecorationType(styleOf(kind)))]),
  );

  const draw = (editor: TextEditor): void => {
    const document = session.index.get(editor.document.uri.toString());
    const ranges = document ? rangesByKind(document) : undefined;
    const hidden = settings.hiddenKinds(editor.document.uri);
    for (const [kind, type] of types) {
      editor.setDecorations(type, hidden.has(kind) ? [] : (ranges?.get(kind) ?? []));
    }
  };
  const drawAll = (): void => {
    window.visibleTextEditors.forEach(draw);
  };
  owned.add(
    window.onDidChangeVisibleTextEditors((editors) => {
      editors.forEach(draw);
    }),
  );
  owned.add(
    session.onDidChange((changed) => {
      for (const editor of window.visibleTextEditors) {
        if (changed.has(editor.document.uri.toString())) draw(editor);
      }
    }),
  );
  owned.add(
    workspace.onDidChangeConfiguration((event) => {
      if (settings.affects(event, 'hiddenKinds')) drawAll();
    }),
  );
  drawAll();
  return owned;
}

function rangesByKind({ analysis, lines }: ReviewedDocument): Map<Kind, Range[]> {
  const ranges = new Map<Kind, Range[]>(KINDS.map((kind) => [kind, []]));
  for (const mention of analysis.mentions) ranges.get(mention.label)?.push(toRange(lines, mention));
  for (const date of analysis.dates) ranges.get('DATE')?.push(toRange(lines, date));
  return ranges;
}

function styleOf(kind: Kind): DecorationRenderOptions {
  const colour = new ThemeColor(colourOf(kind));
  const [borderStyle, borderWidth] = LINES[kind];
  return {
    borderColor: colour,
    borderStyle,
    borderWidth,
    backgroundColor: new ThemeColor(`${colourOf(kind)}Background`),
    overviewRulerColor: colour,
    overviewRulerLane: OverviewRulerLane.Center,
    rangeBehavior: DecorationRangeBehavior.ClosedClosed,
  };
}
