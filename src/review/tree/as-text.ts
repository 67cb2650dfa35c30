import type { Row } from './row.ts';

/** Rows with what they hold as an indented outline, one line a row, for the clipboard. */
export async function asText(rows: readonly Row[], isWanted: (row: Row) => boolean = () => true): Promise<string> {
  const lines: string[] = [];
  const add = async (row: Row, depth: number): Promise<void> => {
    if (row.kind === 'more' || !isWanted(row)) return;
    const { label, fullLabel = label, description } = await row.look();
    lines.push(`${'  '.repeat(depth)}${description ? `${fullLabel}\t${description}` : fullLabel}`);
    for (const child of row.children()) await add(child, depth + 1);
  };
  for (const row of rows) await add(row, 0);
  return lines.map((line) => `${line}\n`).join('');
}
