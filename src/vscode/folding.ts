import { FoldingRangeKind } from 'vscode';
import type { CorpusSession } from '../corpus/session.ts';
import { boilerplateBlocks } from '../review/folding.ts';
import type { Disposable } from '../util/disposable.ts';
import { registerFoldingRanges } from './folding-ranges.ts';
import type { CorpusSelector } from './selector.ts';

/** Lets blocks of boilerplate be folded away. */
export const registerFolding = (session: CorpusSession, selector: CorpusSelector): Disposable =>
  registerFoldingRanges(session, selector, FoldingRangeKind.Comment, boilerplateBlocks);
