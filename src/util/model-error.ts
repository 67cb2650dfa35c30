/** A model's file is not one, is damaged, or is of another version; the message says which. */
export class ModelError extends Error {
  override readonly name = 'ModelError';
}
