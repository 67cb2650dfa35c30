import { Position, Range } from 'vscode';
import type { LineStarts } from '../corpus/document.ts';
import type { Span } from '../model/span.ts';

/** The border to VS Code: lines are 1-based on our side and 0-based on theirs. */
export function toPosition(lines: LineStarts, offset: number): Position {
  const { line, column } = lines.positionOf(offset);
  return new Position(line - 1, column);
}

export const toRange = (lines: LineStarts, span: Span): Range =>
  new Range(toPosition(lines, span.start), toPosition(lines, span.end));

export const toOffset = (lines: LineStarts, position: Position): number =>
  lines.offsetOf({ line: position.line + 1, column: position.character });
