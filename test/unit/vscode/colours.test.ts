import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { KINDS } from '../../../src/review/kinds.ts';
import { colourOf } from '../../../src/vscode/ids.ts';

type Theme = 'light' | 'dark' | 'highContrast' | 'highContrastLight';
type Rgb = readonly [number, number, number];

/** Editor, side bar and text of VS Code's own themes: Light Modern, Dark Modern and the two of high contrast. */
const THEMES: readonly [Theme, editor: string, sideBar: string, text: string][] = [
  ['light', '#FFFFFF', '#F8F8F8', '#3B3B3B'],
  ['dark', '#1F1F1F', '#181818', '#CCCCCC'],
  ['highContrast', '#000000', '#000000', '#FFFFFF'],
  ['highContrastLight', '#FFFFFF', '#FFFFFF', '#292929'],
];

const { contributes } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  contributes: { colors: { id: string; defaults: Record<Theme, string> }[] };
};
const defaults = new Map(contributes.colors.map(({ id, defaults }) => [id, defaults]));

const colour = (id: string, theme: Theme): string => {
  const found = defaults.get(id)?.[theme];
  if (found === undefined) throw new Error(`no colour ${id} for ${theme}`);
  return found;
};

const channel = (hex: string, at: number): number => Number.parseInt(hex.slice(1 + 2 * at, 3 + 2 * at), 16);
const rgb = (hex: string): Rgb => [channel(hex, 0), channel(hex, 1), channel(hex, 2)];

/** A colour with an alpha channel, as it looks on a ground. */
function over(hex: string, ground: Rgb): Rgb {
  const alpha = hex.length > 7 ? channel(hex, 3) / 255 : 1;
  const [r, g, b] = rgb(hex);
  const mix = (top: number, below: number): number => top * alpha + below * (1 - alpha);
  return [mix(r, ground[0]), mix(g, ground[1]), mix(b, ground[2])];
}

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function luminance(of: Rgb): number {
  const [r = 0, g = 0, b = 0] = of.map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: Rgb, b: Rgb): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

describe.each(THEMES)('the colours in %s', (theme, editor, sideBar, text) => {
  it.each(KINDS)('tell %s from the ground, as lines and icons', (kind) => {
    const mark = rgb(colour(colourOf(kind), theme));
    const ground = over(colour(`${colourOf(kind)}Background`, theme), rgb(editor));
    expect(contrast(mark, ground)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(mark, rgb(sideBar))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(KINDS)('leave the text of %s readable', (kind) => {
    const ground = over(colour(`${colourOf(kind)}Background`, theme), rgb(editor));
    expect(contrast(rgb(text), ground)).toBeGreaterThanOrEqual(7);
  });

  // In high contrast the frame of the cursor's line covers a thin line below a name.
  it.each(KINDS)('show %s by its ground too', (kind) => {
    const ground = over(colour(`${colourOf(kind)}Background`, theme), rgb(editor));
    expect(contrast(ground, rgb(editor))).toBeGreaterThanOrEqual(1.1);
  });
});
