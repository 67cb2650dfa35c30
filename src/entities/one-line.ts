/** A name with every run of white space as one space: as nearly all stand in their text anyway. */
export function oneLine(name: string): string {
  return UNUSUAL.test(name) ? name.replace(/\s+/g, ' ') : name;
}

const UNUSUAL = /[^\S ]| {2}/;
