/** Placeholder until the model lands. */
export interface LineModel {
  readonly bias: number;
}
