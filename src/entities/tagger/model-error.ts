/** The weights are missing, damaged, or of another version; the message says which. Tagging is then not possible. */
export class ModelError extends Error {
  override readonly name = 'ModelError';
}
