import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { KINDS } from '../../../src/review/kinds.ts';
import { ALL_COMMANDS, colourOf, SETTINGS, VIEWS } from '../../../src/vscode/ids.ts';

interface Manifest {
  capabilities: unknown;
  contributes: {
    commands: { command: string }[];
    colors: { id: string }[];
    views: Record<string, { id: string }[]>;
    configuration: { properties: Record<string, unknown> }[];
    menus: Record<string, ({ command: string } | { submenu: string })[]>;
    submenus: { id: string }[];
    keybindings: { command: string }[];
  };
}

const { contributes, capabilities } = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;

it('a folder that is not trusted, or lies nowhere on disk, is reviewed too', () => {
  expect(capabilities).toEqual({ untrustedWorkspaces: { supported: true }, virtualWorkspaces: true });
});

describe('package.json and the code name the same', () => {
  it('commands', () => {
    expect(contributes.commands.map(({ command }) => command).sort()).toEqual([...ALL_COMMANDS].sort());
  });

  it('views', () => {
    const views = Object.values(contributes.views).flat();
    expect(views.map(({ id }) => id).sort()).toEqual(Object.values<string>(VIEWS).sort());
  });

  it('settings', () => {
    const names = contributes.configuration.flatMap(({ properties }) => Object.keys(properties));
    expect(names.sort()).toEqual(
      Object.values(SETTINGS)
        .map((name) => `corpusReview.${name}`)
        .sort(),
    );
  });

  it('colours', () => {
    const wanted = KINDS.flatMap((kind) => [colourOf(kind), `${colourOf(kind)}Background`]);
    expect(contributes.colors.map(({ id }) => id).sort()).toEqual(wanted.sort());
  });

  it('commands of menus and keys', () => {
    const items = [...Object.values(contributes.menus).flat(), ...contributes.keybindings];
    const used = items.flatMap((item) => ('command' in item ? [item.command] : []));
    expect(used.filter((command) => !ALL_COMMANDS.includes(command))).toEqual([]);
  });

  it('nothing twice in a menu', () => {
    for (const items of Object.values(contributes.menus)) {
      const entries = items.map((item) => JSON.stringify(item));
      expect(entries).toEqual([...new Set(entries)]);
    }
  });

  it('submenus', () => {
    const used = Object.values(contributes.menus)
      .flat()
      .flatMap((item) => ('submenu' in item ? [item.submenu] : []));
    const declared = contributes.submenus.map(({ id }) => id);
    expect(used).toEqual(declared);
    expect(declared.filter((id) => (contributes.menus[id] ?? []).length === 0)).toEqual([]);
  });
});
