import { createEngine, type Engine } from '../analysis/engine.ts';
import { findingsOf } from '../analysis/findings.ts';
import type { FromWorker, Port, ToWorker } from './protocol.ts';

/** Runs the engine behind a port: the whole of a worker, the same on the desktop and in the browser. */
export function serve(port: Port<ToWorker, FromWorker>): void {
  let engine: Engine | undefined;
  port.onMessage((message) => {
    if (message.kind === 'start') {
      engine = createEngine(message.files);
      port.send({ kind: 'started', notices: engine.notices });
      return;
    }
    if (message.kind === 'corpus') {
      engine?.setCorpus(message.folder, message.workspace);
      return;
    }
    const { id, input } = message;
    try {
      if (!engine) throw new Error('the worker was not started');
      port.send({ kind: 'done', id, findings: findingsOf(engine, input) });
    } catch (error) {
      port.send({ kind: 'failed', id, message: error instanceof Error ? error.message : String(error) });
    }
  });
}
