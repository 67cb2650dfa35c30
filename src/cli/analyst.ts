import { createEngine } from '../analysis/engine.ts';
import { unpackAnalysis } from '../analysis/findings.ts';
import type { AnalysisInput } from '../analysis/engine-files.ts';
import type { WorkspaceKnowledge } from '../knowledge/knowledge.ts';
import type { Analysis } from '../model/analysis.ts';
import { AnalysisPool } from '../worker/pool.ts';
import type { Host } from './host.ts';

/** Documents under way for each job: a thread is given several at once, and none waits for a file to be read. */
export const AHEAD = 16;

/** Analyses documents, in this thread or in others: the answers are the same. */
export interface Analyst {
  /** Puts a corpus's own knowledge in force for every analysis that is asked for from now on. */
  setCorpus(folder: string, workspace: WorkspaceKnowledge): void;
  analyze(input: AnalysisInput): Promise<Analysis>;
  dispose(): void;
}

/**
 * @param jobs documents at once; one job needs no thread of its own
 * @param notice told what the engine could not load
 */
export async function createAnalyst(host: Host, jobs: number, notice: (message: string) => void): Promise<Analyst> {
  return jobs > 1 ? inThreads(host, jobs, notice) : inThisThread(host, notice);
}

async function inThisThread(host: Host, notice: (message: string) => void): Promise<Analyst> {
  const engine = createEngine(await host.loadFiles());
  engine.notices.forEach(notice);
  return {
    setCorpus: (folder, workspace) => {
      engine.setCorpus(folder, workspace);
    },
    analyze: (input) => engine.analyze(input),
    dispose: () => undefined,
  };
}

function inThreads(host: Host, jobs: number, notice: (message: string) => void): Analyst {
  const said = new Set<string>();
  const pool = new AnalysisPool(
    {
      spawnWorker: (hasRoom) => host.spawnWorker(hasRoom),
      loadFiles: () => host.loadFiles(),
      notice: (message) => {
        // Each worker says it.
        if (!said.has(message)) notice(message);
        said.add(message);
      },
    },
    jobs,
  );
  let asked = 0;
  return {
    setCorpus: (folder, workspace) => {
      pool.setCorpus(folder, workspace);
    },
    analyze: async (input) => {
      const findings = await pool.analyze(String(asked++), input, false);
      if (!findings) throw new Error('the analysis was given up');
      return unpackAnalysis(findings.decided ?? findings.found());
    },
    dispose: () => {
      pool.dispose();
    },
  };
}
