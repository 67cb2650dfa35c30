/** The part of the model card that is kept by hand. */
export const NOTES = `## Design
To be written.
`;
