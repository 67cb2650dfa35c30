import type { ReviewedDocument } from '../corpus/document.ts';
import type { Span } from '../model/span.ts';
import type { StructureNote } from '../model/structure.ts';
import { t } from '../util/l10n.ts';
import type { Problem, Severity } from './problems.ts';
import { reasonInWords } from './reasons.ts';

type Kind = StructureNote['kind'];

/** How each kind of note is shown. A missing headline is often the scraper's doing in every file: it is not listed. */
export const STRUCTURE_TITLES: Readonly<Record<Kind, readonly [severity: Severity, title: string]>> = {
  'glued-question': ['information', 'A question of the next paragraph is glued to the end of this one'],
  'glued-heading': ['information', 'A heading is glued to the end of this paragraph'],
  'faq-block': ['information', 'Questions and answers from here on that repeat the article'],
  'damaged-text': ['information', 'Damaged text'],
  'no-headline': ['hint', 'The headline is missing'],
};

/** What is odd about the make-up of a document. Of the same damage again and again, the first place alone is listed. */
export function structureProblems({ analysis, lines }: Pick<ReviewedDocument, 'analysis' | 'lines'>): Problem[] {
  const seen = new Map<string, number>();
  for (const note of analysis.structure) seen.set(signature(note), (seen.get(signature(note)) ?? 0) + 1);
  const told = new Set<string>();
  return analysis.structure.map((note) => {
    const [severity, title] = STRUCTURE_TITLES[note.kind];
    const isRepeated = told.has(signature(note));
    told.add(signature(note));
    const others = isRepeated ? 0 : (seen.get(signature(note)) ?? 1) - 1;
    return {
      ...startOf(note, lines),
      rule: `structure/${note.kind}`,
      severity: isRepeated ? 'hint' : severity,
      message: `${t(title)}: ${note.evidence.map(reasonInWords).join('; ')}${andMore(others)}`,
      unnecessary: false,
    };
  });
}

function andMore(others: number): string {
  if (others === 0) return '';
  return others === 1 ? t(', and in 1 more place') : t(', and in {0} more places', others);
}

/** Damage of one sort counts as one; every other note is one of its own. */
const signature = ({ kind, start, evidence }: StructureNote): string =>
  `${kind}:${kind === 'damaged-text' ? evidence.join() : start}`;

/** A note's own place, cut to the line it starts in; one character where it has no length. */
function startOf({ start, end, line }: StructureNote, lines: ReviewedDocument['lines']): Span {
  const lineEnd = lines.spanOf(line)?.end ?? end;
  return { start, end: Math.max(Math.min(end, lineEnd), Math.min(start + 1, lineEnd)) };
}
