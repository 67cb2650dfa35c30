/** The words of a list, parted by white space, each to be looked up at once. */
export const wordSet = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));
