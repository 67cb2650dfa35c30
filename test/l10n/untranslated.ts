// What the test of messages must find, and what it must not.
export const prose = (): string => 'two words';
export const shown = { prompt: 'Note' };
export const template = (name: string): string => `${name} is wrong`;
export const choice = (isHere: boolean): unknown => ({ label: isHere ? 'here' : '' });
export const silent = { id: 'not-an-entity', command: 'corpusReview.goTo', kind: 'region' };
