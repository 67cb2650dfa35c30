import { readFileSync } from 'node:fs';
import { loadTagger, type Tagger } from '../../src/entities/tagger/tagger.ts';
import { SourceText } from '../../src/text/source.ts';

/** One measured text. */
interface TaggerRow {
  readonly text: string;
  readonly kilobytes: number;
  /** Text read in a second of processor time, median of the runs; other programs on the machine don't count. */
  readonly kilobytesPerSecond: number;
  readonly proposals: number;
}

interface TaggerBench {
  readonly rows: readonly TaggerRow[];
  /** Time to read the weights. */
  readonly loadMilliseconds: number;
  /** Memory that the loaded weights and lists keep. */
  readonly residentMegabytes: number;
}

const RUNS = 5;

/** Text in the density of names that news has: one word in six or so has a capital. */
const NEWS =
  'The Foreign Ministry in Ankara said on Tuesday that talks with Greece would go on despite the row over drilling rights. ' +
  'Prime Minister Kyriakos Mitsotakis had told reporters a day earlier that his government was ready to take the matter to ' +
  'the International Court of Justice, which sits in The Hague and has settled such questions before. Analysts think that ' +
  'the two sides will not reach an agreement before elections, although Germany and the European Union have pressed them to ' +
  'calm down. “Nobody wants a war,” said Elif Demir, who teaches law at a university in Izmir and used to advise the army.\n';

/** Speed and memory of the tagger alone, with the weights that ship. */
function benchTagger(): Promise<TaggerBench> {
  const bytes = new Uint8Array(readFileSync(new URL('../../src/entities/tagger/weights.bin', import.meta.url)));
  const before = usedMemory();
  const start = performance.now();
  const tagger = loadTagger(bytes);
  const loadMilliseconds = performance.now() - start;
  const residentMegabytes = (usedMemory() - before) / 1e6;
  const oneLine = NEWS.replaceAll('\n', ' ');
  const rows = [
    measure(tagger, 'news, 100 KB', NEWS.repeat(160)),
    measure(tagger, 'news, 1 MB', NEWS.repeat(1600)),
    measure(tagger, 'news, 5 MB in one line', oneLine.repeat(8000)),
    measure(tagger, 'in capitals, 1 MB', NEWS.toUpperCase().repeat(1600)),
  ];
  return Promise.resolve({ rows, loadMilliseconds, residentMegabytes });
}

function measure(tagger: Tagger, text: string, content: string): TaggerRow {
  const source = new SourceText(content);
  const kilobytes = content.length / 1000;
  let proposals = tagger.tag(source).length;
  const times = Array.from({ length: RUNS }, () => {
    const start = process.cpuUsage();
    proposals = tagger.tag(source).length;
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  }).sort((a, b) => a - b);
  return { text, kilobytes, kilobytesPerSecond: kilobytes / ((times[RUNS >> 1] ?? 0) / 1000), proposals };
}

/** Bytes of objects and buffers alive, after a collection where the process was started with --expose-gc. */
function usedMemory(): number {
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

async function print(): Promise<void> {
  const { rows, loadMilliseconds, residentMegabytes } = await benchTagger();
  console.log(`load ${loadMilliseconds.toFixed(0)} ms, resident ${residentMegabytes.toFixed(1)} MB`);
  for (const row of rows) {
    console.log(`${row.text.padEnd(24)} ${row.kilobytesPerSecond.toFixed(0).padStart(6)} KB/s, ${row.proposals} names`);
  }
}

void print();
