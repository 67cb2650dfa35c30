/** What the tagger needs of WebAssembly: every host has it, neither ECMAScript's types nor Node's know it. */
interface Namespace {
  readonly Memory: new (size: { readonly initial: number }) => { readonly buffer: ArrayBuffer };
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (
    module: object,
    imports: Readonly<Record<string, Readonly<Record<string, object>>>>,
  ) => { readonly exports: Readonly<Record<string, unknown>> };
}

/** `atob` turns Base64 into a text of bytes. */
export const { WebAssembly, atob } = globalThis as unknown as {
  readonly WebAssembly: Namespace;
  readonly atob: (text: string) => string;
};
