/** Where a command writes. */
export interface Output {
  /** Writes to standard output; resolves when more may be written. Rejects with OutputFailed where nothing more can be. */
  write(text: string): Promise<void>;
  /** Writes a line to standard error. */
  error(line: string): void;
}

/** Standard output takes no more: its disk is full, say. */
export class OutputFailed extends Error {}

/** A name or a text on a terminal must not move its cursor or colour it. */
const CONTROLS = /[\x00-\x08\x0b-\x1f\x7f-\x9f]/g;

/** The process's own streams. A reader that goes away (`| head`) ends the program quietly; one of messages is not missed. */
export function consoleOutput(): Output {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(process.exitCode ?? 0);
  });
  process.stderr.on('error', () => undefined);
  return {
    write: (text) =>
      new Promise((resolve, reject) => {
        process.stdout.write(text, (error) => {
          if (error) reject(new OutputFailed(error.message));
          else resolve();
        });
      }),
    error: (line) => {
      process.stderr.write(`${line.replace(CONTROLS, '\ufffd')}\n`);
    },
  };
}
