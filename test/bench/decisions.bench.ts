// How soon a correction shows in a corpus of 1,000 files of 5 KB: npm run bench decisions
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { KnowledgeChange } from '../../src/analysis/knowledge-change.ts';
import { CorpusSession } from '../../src/corpus/session.ts';
import { NO_WORKSPACE } from '../../src/knowledge/knowledge.ts';
import { DiskCorpus } from '../support/disk-corpus.ts';
import { knowledgeOf } from '../support/engine-session.ts';
import { threadPool } from '../support/thread-pool.ts';

const FILES = 1000;

async function main(): Promise<void> {
  const corpus = new DiskCorpus(FILES);
  const pool = threadPool(2);
  const session = new CorpusSession(corpus.reader, pool);
  for (const file of corpus.files) session.refresh(file, false);
  await session.whenIdle();
  let before = NO_WORKSPACE;
  const learn = async (what: string, texts: Parameters<typeof knowledgeOf>[0]): Promise<void> => {
    const after = knowledgeOf(texts);
    const changed = new Set<string>();
    const listener = session.onDidChange((uris) => {
      for (const uri of uris) changed.add(uri);
    });
    const delay = monitorEventLoopDelay({ resolution: 1 });
    delay.enable();
    // It counts from its first look at the clock.
    await new Promise((resolve) => setTimeout(resolve, 5));
    const [start, used] = [performance.now(), process.cpuUsage()];
    pool.setCorpus(corpus.folder, after);
    session.learn(corpus.folder, new KnowledgeChange(before, after), new Set());
    await session.whenIdle();
    const ms = performance.now() - start;
    const { user, system } = process.cpuUsage(used);
    // What held the thread until now is counted when it is let go.
    await new Promise((resolve) => setTimeout(resolve, 5));
    delay.disable();
    listener.dispose();
    before = after;
    const blocked = `longest block ${(delay.max / 1e6).toFixed(0)} ms, ${((user + system) / 1000).toFixed(0)} ms of processor`;
    console.log(
      `${ms <= 1000 ? 'ok    ' : 'SLOW  '} ${what}: ${ms.toFixed(0)} ms (at most 1000), ${changed.size} of ${FILES} files changed, ${blocked}`,
    );
  };
  const everywhere = '  - { kind: not-an-entity, match: Bulgaria }\n';
  const few = '  - { kind: label, match: Chicago, label: ORG }\n';
  await learn('a name that stands in many files', { 'decisions.yaml': `decisions:\n${everywhere}` });
  await learn('a name that stands in fewer', { 'decisions.yaml': `decisions:\n${everywhere}${few}` });
  await learn('a decision taken back', { 'decisions.yaml': `decisions:\n${few}` });
  await learn('one before it, so that its line moves', { 'decisions.yaml': `decisions:\n${everywhere}${few}` });
  await learn('a person with another name', {
    'decisions.yaml': `decisions:\n${everywhere}${few}`,
    'actors.yaml': 'actors:\n  anna-sarov: { label: PERSON, name: Anna Bimaroren }\n',
  });
  session.dispose();
  pool.dispose();
  corpus.dispose();
}

void main();
