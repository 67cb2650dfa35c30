import { commands, Selection, TextEditorRevealType, Uri, window } from 'vscode';
import type { Span } from '../model/span.ts';
import type { Place } from '../review/correction.ts';
import type { Change } from '../review/change.ts';
import {
  acceptChange,
  nextUncertain,
  previousUncertain,
  rejectChange,
  uncertainIn,
  type Uncertain,
} from '../review/uncertain.ts';
import { DisposableStore, type Disposable } from '../util/disposable.ts';
import { t } from '../util/l10n.ts';
import { around, type CorrectionDeps } from './corrections.ts';
import { COMMANDS } from './ids.ts';
import { toRange } from './positions.ts';
import { textReader } from './text-reader.ts';

/** How long a reason stays in the status bar. */
const SHOWN_MS = 10_000;

/** Runs through the uncertain proposals, the most doubtful first: accept or reject, and the next one is chosen. */
export function registerUncertain(deps: CorrectionDeps): Disposable {
  const owned = new DisposableStore();
  let current: Uncertain | undefined;
  const go = async (step: typeof nextUncertain, decided?: Uncertain): Promise<void> => {
    // The corpus is still being analysed anew: what was just decided may look uncertain for a moment.
    const queue = uncertainIn(deps.views.session.index.documents()).filter((item) => !decided || !same(item, decided));
    current = step(queue, current);
    if (current) await show(current, queue.length);
    else void window.showInformationMessage(t('Nothing uncertain is left.'));
  };
  const decide = async (make: (place: Place, mention: Uncertain['mention']) => Change): Promise<void> => {
    const now = current && stillThere(deps, current);
    if (!now) return go(nextUncertain);
    const { document, mention } = now;
    const { text } = await textReader.read(document.uri);
    const lookup = await deps.lookups.of(document.folder);
    const place: Place = { document, text, span: mention, lookup, ...around(deps, document) };
    if (!(await deps.decisions.make(document.folder, make(place, mention), { quietly: true }))) return;
    await go(nextUncertain, now);
  };
  owned.add(commands.registerCommand(COMMANDS.nextUncertain, () => go(nextUncertain)));
  owned.add(commands.registerCommand(COMMANDS.previousUncertain, () => go(previousUncertain)));
  owned.add(commands.registerCommand(COMMANDS.acceptUncertain, () => decide(acceptChange)));
  owned.add(commands.registerCommand(COMMANDS.rejectUncertain, () => decide(rejectChange)));
  return owned;
}

const same = (a: Uncertain, b: Uncertain): boolean =>
  a.document.uri === b.document.uri && a.mention.start === b.mention.start;

/** The proposal as it is now, where the cursor still stands in it: what is decided is what is seen. */
function stillThere({ views }: CorrectionDeps, { document }: Uncertain): Uncertain | undefined {
  const editor = window.activeTextEditor;
  const now = views.session.index.get(document.uri);
  if (!now || editor?.document.uri.toString() !== document.uri) return undefined;
  const range = (span: Span): Selection => {
    const { start, end } = toRange(now.lines, span);
    return new Selection(start, end);
  };
  const found = uncertainIn([now]).find((item) => range(item.mention).contains(editor.selection.active));
  return found?.document === now ? found : undefined;
}

async function show({ document, mention, reason }: Uncertain, left: number): Promise<void> {
  const range = toRange(document.lines, mention);
  const editor = await window.showTextDocument(Uri.parse(document.uri, true));
  editor.selection = new Selection(range.start, range.end);
  editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
  window.setStatusBarMessage(t('{0} ({1} uncertain)', reason, left), SHOWN_MS);
}
