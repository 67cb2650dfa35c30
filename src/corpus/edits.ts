import type { Analysis } from '../model/analysis.ts';
import type { PublicationBounds } from '../model/date.ts';
import type { Claim } from '../model/quote.ts';
import type { Span } from '../model/span.ts';
import type { StructureNote } from '../model/structure.ts';
import type { LineStarts } from './document.ts';

/** A replacement of a stretch of text, in offsets of the text before any edit of its group. */
export interface Edit extends Span {
  readonly newLength: number;
}

/**
 * Carries an analysis over edits of its text: what comes after moves, what an edit touched goes (it is wrong now). A
 * stand-in until the new text is analysed.
 * @param lines of the text after the edits
 */
export function shiftAnalysis(analysis: Analysis, edits: readonly Edit[], lines: LineStarts): Analysis {
  const sorted = [...edits].sort((a, b) => a.start - b.start);
  const shift = <T extends Span>(spans: readonly T[]): T[] => shiftSpans(spans, sorted);
  return {
    ...analysis,
    mentions: shift(analysis.mentions),
    dates: shift(analysis.dates),
    quotes: shift(analysis.quotes),
    claims: shift(analysis.claims).map(withoutLink),
    structure: shift(analysis.structure).map((note) => moveNote(note, lines)),
    placed: shiftPlaced(analysis.placed, sorted),
    ...(analysis.published && { published: shiftBounds(analysis.published, sorted) }),
    boilerplate: shift(analysis.boilerplate).map((item) => ({ ...item, line: lines.positionOf(item.start).line })),
  };
}

function shiftBounds({ notBefore, notAfter }: PublicationBounds, edits: readonly Edit[]): PublicationBounds {
  const [earliest, latest] = [notBefore, notAfter].map((bound) => shiftSpans(bound ? [bound] : [], edits)[0]);
  return { ...(earliest && { notBefore: earliest }), ...(latest && { notAfter: latest }) };
}

/** They stand in the order they were put in force, which is not that of the text. */
function shiftPlaced(placed: Analysis['placed'], edits: readonly Edit[]): Analysis['placed'] {
  const inText = placed.map(({ entry, span }) => ({ entry, ...span })).sort((a, b) => a.start - b.start);
  return shiftSpans(inText, edits).map(({ entry, start, end }) => ({ entry, span: { start, end } }));
}

/** Claims may have gone, so an index into them no longer holds. */
function withoutLink(claim: Claim): Claim {
  const { start, end, source, verb, polarity, targets, evidence } = claim;
  return { start, end, source, verb, polarity, targets, evidence };
}

/** A split is made where its note starts. */
function moveNote(note: StructureNote, lines: LineStarts): StructureNote {
  const { line } = lines.positionOf(note.start);
  return note.splitAt === undefined ? { ...note, line } : { ...note, line, splitAt: note.start };
}

function isTouched(span: Span, edits: readonly Edit[], from: number): boolean {
  for (let i = from, edit = edits[i]; edit && edit.start <= span.end; edit = edits[++i]) {
    if (edit.end >= span.start) return true;
  }
  return false;
}

/** @param edits in order, not overlapping */
function shiftSpans<T extends Span>(spans: readonly T[], edits: readonly Edit[]): T[] {
  const shifted: T[] = [];
  let next = 0;
  let moved = 0;
  for (const span of spans) {
    for (let edit = edits[next]; edit && edit.end < span.start; edit = edits[++next]) {
      moved += edit.newLength - (edit.end - edit.start);
    }
    if (isTouched(span, edits, next)) continue;
    shifted.push(moved === 0 ? span : { ...span, start: span.start + moved, end: span.end + moved });
  }
  return shifted;
}
