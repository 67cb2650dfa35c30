/** Where a command writes. */
export interface Output {
  /** Writes to standard output; resolves when more may be written. */
  write(text: string): Promise<void>;
  /** Writes a line to standard error. */
  error(line: string): void;
}

/** The process's own streams. A reader that goes away (`| head`) ends the program quietly. */
export function consoleOutput(): Output {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(process.exitCode ?? 0);
  });
  return {
    write: (text) =>
      new Promise((resolve) => {
        process.stdout.write(text, () => {
          resolve();
        });
      }),
    error: (line) => {
      process.stderr.write(`${line}\n`);
    },
  };
}
