// What a person comes for, each in at most three actions: a resting mouse, a click, a key, a command or one thing typed.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { eventually } from './workbench.mjs';

const MOST = 3;

/** The tasks on the sample corpus; a file is named by how its name begins. */
export const ON_SAMPLE = {
  who: { typed: 'satbayeva', name: 'Aigerim Satbayeva', role: /Minister/ },
  merge: { file: '001', line: 29, name: 'Federal Republic of Yugoslavia', into: 'Yugoslavia' },
  date: { file: '001', day: '2020-10-30' },
  clean: { file: '003', without: 'Donate' },
  about: { file: '000', line: 7, name: 'Russia' },
};

/** The same on the seeds, of which nothing but a few names may stand here. */
export const ON_SEEDS = {
  who: { typed: 'kerimov', name: 'Agshin Kerimov', role: /observer/ },
  merge: { file: '001', line: 29, name: 'Nagorno-Karabakh Republic', into: 'Nagorno-Karabakh' },
  date: { file: '002', day: '2023-09-21' },
  clean: { file: '003', without: 'Support Us' },
  about: { file: '002', line: 11, name: 'Armenia' },
};

/** The groups of checks for the five tasks on a corpus. */
export const tasks = (on) => ({
  who: (workbench, checks) => who(workbench, checks, on.who),
  merge: (workbench, checks) => merge(workbench, checks, on.merge),
  date: (workbench, checks) => date(workbench, checks, on.date),
  clean: (workbench, checks) => clean(workbench, checks, on.clean),
  about: (workbench, checks) => about(workbench, checks, on.about),
});

/** Acts and counts; what comes of it is checked by the caller. */
async function inFew(checks, title, acts) {
  for (const [, act] of acts) await act();
  const kinds = acts.map(([kind]) => kind).join(', ');
  checks.check(`${title} takes ${acts.length} actions: ${kinds}`, acts.length <= MOST, acts.length);
}

async function who(workbench, checks, { typed, name, role }) {
  await workbench.openContainer('Corpus Review');
  await workbench.row('000', 'Actors').waitFor();
  await inFew(checks, `find who ${name} is`, [
    ['command', () => workbench.filterActors('')],
    ['typing', () => workbench.typeText(typed)],
  ]);
  const isFound = (rows) => rows.some((row) => row.name === name && role.test(row.description));
  await checks.shows('the row says who it is', () => workbench.treeRows('Actors'), isFound);
  await workbench.screenshot(`tasks-who-${typed}`);
  await workbench.press('Escape');
  await workbench.runCommand('Corpus Review: Clear the Filter of Actors');
}

async function merge(workbench, checks, { file, line, name, into }) {
  await workbench.openAt(file, line);
  const same = workbench.page.locator('.monaco-hover:visible a', { hasText: `the same as ${into}` }).first();
  await inFew(checks, `merge ${name} into ${into}`, [
    ['hover', () => workbench.hoverOver(name)],
    ['click', () => same.click()],
    [
      'key',
      async () => {
        await workbench.page.locator('.quick-input-list .monaco-list-row', { hasText: /place/ }).waitFor();
        await workbench.press('Enter');
      },
    ],
  ]);
  const yaml = () => readIfThere(workbench, 'actors.yaml');
  await checks.shows('it is kept in actors.yaml', yaml, (text) => text.includes(name));
  await workbench.dismissToasts();
  const card = async () => {
    await workbench.moveAway();
    return workbench.hoverOver(name);
  };
  await checks.shows('the name means the other one now', card, (text) => text.startsWith(`${into} —`));
  await workbench.moveAway();
}

async function date(workbench, checks, { file, day }) {
  const row = workbench.row(file, 'Dates');
  await workbench.openView('Dates');
  await row.waitFor();
  await inFew(checks, `set the missing date of ${file}`, [
    ['click', () => workbench.rowAction(row)],
    [
      'typing',
      async () => {
        await workbench.page.locator('.quick-input-title', { hasText: 'Document date' }).waitFor();
        await workbench.typeText(day);
        await workbench.page.locator('.quick-input-list .monaco-list-row.focused', { hasText: day }).waitFor();
      },
    ],
    ['key', () => workbench.press('Enter')],
  ]);
  const yaml = () => readIfThere(workbench, 'documents.yaml');
  await checks.shows('it is kept in documents.yaml', yaml, (text) => text.includes(day));
  const isDated = (rows) => rows.some(({ name, description }) => name.startsWith(file) && description.includes(day));
  await checks.shows('the view has it', () => workbench.treeRows('Dates'), isDated);
  await workbench.dismissToasts();
}

async function clean(workbench, checks, { file, without }) {
  await workbench.openAt(file, 1);
  const text = () => readFileSync(workbench.pathOf(file), 'utf8');
  checks.check('there is something to clean', text().includes(without), without);
  await inFew(checks, `clean ${file}`, [
    ['command', () => workbench.runCommand('Corpus Review: Remove All Boilerplate from This File…')],
    ['click', () => workbench.page.getByRole('button', { name: 'Apply' }).click()],
    [
      'key',
      async () => {
        await eventually(() => workbench.isDirty(), Boolean);
        await workbench.press('Control+S');
      },
    ],
  ]);
  await checks.shows('the file is clean', text, (now) => now.length > 0 && !now.includes(without));
}

async function about(workbench, checks, { file, line, name }) {
  await workbench.openAt(file, line);
  const all = workbench.page.locator('.monaco-hover:visible a', { hasText: /^all \d+$/ }).last();
  await inFew(checks, `list everything said about ${name}`, [
    ['hover', () => workbench.hoverOver(name)],
    ['click', () => all.click()],
  ]);
  const isListed = (rows) => {
    const at = rows.findIndex((row) => row.name === name && row.expanded);
    return at >= 0 && rows[at + 1]?.level === 2;
  };
  await checks.shows('the Claims view lists it', () => workbench.treeRows('Claims'), isListed);
  await workbench.moveAway();
}

/** One of the YAML files beside the articles; '' where it is not there. */
export function readIfThere(workbench, name) {
  const path = join(workbench.seeds, '.corpus-review', name);
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}
