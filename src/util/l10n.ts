/** Finds a message in the reader's language and puts the arguments in for `{0}`, `{1}` … */
export type Translate = (message: string, ...args: (string | number)[]) => string;

const inEnglish: Translate = (message, ...args) =>
  message.replace(/\{(\d+)\}/g, (place, index: string) => String(args[Number(index)] ?? place));

let translate = inEnglish;

/** Takes the host's translation; without one, messages stay as they stand in the code. */
export function useTranslation(host: Translate): void {
  translate = host;
}

/** A message for a person. The literal is the key of `l10n/bundle.l10n.json`: a test holds the two together. */
export const t: Translate = (message, ...args) => translate(message, ...args);
