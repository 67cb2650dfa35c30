/**
 * What the core may use of its host beyond ECMAScript: the few globals that Node, a browser page and a web worker
 * all have. Everything else (files, threads, the editor) comes in through interfaces, so neither Node's types nor
 * the DOM's are loaded for the rooms left of `vscode` and `cli`.
 */
/** Opaque: a number in one host, an object in another. */
interface TimerHandle {
  readonly timer: unique symbol;
}

declare function setTimeout(callback: () => void, ms?: number): TimerHandle;
declare function clearTimeout(handle: TimerHandle | undefined): void;
declare function queueMicrotask(callback: () => void): void;

declare class TextDecoder {
  constructor(label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean });
  readonly encoding: string;
  decode(input?: Uint8Array, options?: { stream?: boolean }): string;
}

declare class TextEncoder {
  encode(input: string): Uint8Array;
}

declare const performance: { now(): number };
