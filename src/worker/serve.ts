import { createEngine, type Engine } from '../analysis/engine.ts';
import type { AnalysisInput } from '../analysis/engine-files.ts';
import { findingsOf } from '../analysis/findings.ts';
import type { Answer, FromWorker, Port, ToWorker } from './protocol.ts';
import { runTogether, type Steps } from '../util/steps.ts';
import { StringSender } from './sent-strings.ts';

const NOTHING = new Uint8Array();

/** Runs the engine behind a port: the whole of a worker, the same on the desktop and in the browser. */
export function serve(port: Port<ToWorker, FromWorker>): void {
  let engine: Engine | undefined;
  const strings = new StringSender();
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
    const answers = answersTo(message.inputs, engine, strings);
    port.send({ kind: 'analyzed', answers, strings: strings.take() }, answers.flatMap(buffersOf));
  });
}

function buffersOf(answer: Answer): ArrayBuffer[] {
  if (answer.kind === 'failed') return [];
  const { found, decided, actors, article } = answer.findings;
  return [found, decided, actors, article].flatMap((bytes) => (bytes?.length ? [bytes.buffer as ArrayBuffer] : []));
}

function answersTo(inputs: readonly AnalysisInput[], engine: Engine | undefined, strings: StringSender): Answer[] {
  if (!engine) return inputs.map(() => ({ kind: 'failed', message: 'the worker was not started' }));
  return runTogether(inputs.map((input) => answerTo(input, engine, strings))).map((outcome) =>
    outcome.status === 'fulfilled' ? outcome.value : { kind: 'failed', message: messageOf(outcome.reason) },
  );
}

function* answerTo(input: AnalysisInput, engine: Engine, strings: StringSender): Steps<Answer> {
  const findings = yield* findingsOf(engine, input);
  const found = input.found ? NOTHING : strings.shorten(findings.found());
  return { kind: 'done', findings: { ...findings, found } };
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
