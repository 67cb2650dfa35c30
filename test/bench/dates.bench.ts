/**
 * Speed of findDates on ordinary news, at three sizes: `npm run bench dates`. The figures of the three
 * should be alike, or the growth is not linear. With "line" as argument the text is one line.
 */
import { findDates } from '../../src/dates/find-dates.ts';
import { SourceText } from '../../src/text/source.ts';

const PARAGRAPHS = [
  'The ministry said on Tuesday that its forces had taken two more villages in the north of the province, where fighting has gone on since early March. Residents who fled over the past week described empty streets and a bridge that was blown up on the night of May 5.',
  'Shares of the company fell 4 percent after it reported third-quarter earnings of $1.20 a share, down from $1.45 a year earlier. Sales rose to 2,140 million, and analysts expect little change in 2025 or in the years after that.',
  'Neither of the two men would say who had sent them, and the court in the capital did not ask. Their lawyer, a tall woman from the south with a soft voice, told reporters that she would appeal the sentence and that her clients were only drivers.',
  'The bridge over the river was built in the 19th century and rebuilt twice; the second time, after the war, with stone from the old mill. It carries some 2000 cars a day, far more than its engineers had thought possible, and nobody has a plan to replace it.',
  'From the hill above the town one sees the harbour, the grain silos and, behind them, the long grey roof of the shipyard. Few ships call there now. The men who used to weld hulls drive taxis, or have left for the coast, and the canteen has become a furniture shop whose owner complains of the wind.',
  'The committee heard eleven witnesses. Most of them spoke of the same thing: a chain of command in which orders were given by telephone and never written down, so that no one could later be asked who had known of the shipment, who had paid for the lorries and why the guards had been sent home.',
  'Opposition members called the vote a farce and left the chamber before the count was read out. The speaker, who has held the gavel longer than anyone in the history of the house, thanked those who had stayed and wished them a safe journey to their constituencies.',
];

function news(size: number, separator: string): string {
  const parts: string[] = [];
  for (let length = 0, i = 0; length < size; i++) {
    const part = PARAGRAPHS[i % PARAGRAPHS.length] ?? '';
    parts.push(part);
    length += part.length + separator.length;
  }
  return parts.join(separator).slice(0, size);
}

function measure(text: string): {
  readonly all: number;
  readonly alone: number;
  readonly cpu: number;
  readonly dates: number;
} {
  const source = new SourceText(text);
  const started = performance.now();
  const tokens = source.tokens.count;
  const tokenized = performance.now();
  const used = process.cpuUsage();
  const dates = findDates(source, {
    documentDate: { value: '2024-12-19', source: 'byline', evidence: ['bench'] },
    names: [],
  });
  const ended = performance.now();
  const { user, system } = process.cpuUsage(used);
  if (tokens === 0) throw new Error('no text');
  return {
    all: text.length / (ended - started),
    alone: text.length / (ended - tokenized),
    cpu: (text.length * 1000) / (user + system),
    dates: dates.length,
  };
}

const separator = process.argv.includes('line') ? ' ' : '\n';
measure(news(500_000, separator));
for (const megabytes of [1, 2, 5]) {
  const text = news(megabytes * 1_000_000, separator);
  const runs = [measure(text), measure(text), measure(text)].sort((a, b) => b.alone - a.alone);
  const best = runs[0];
  if (best)
    console.log(
      `${megabytes} MB: ${Math.round(best.alone)} KB/s (${Math.round(best.all)} KB/s with the tokens), ${Math.round(best.cpu)} KB per second of processor time, ${best.dates} dates`,
    );
}
