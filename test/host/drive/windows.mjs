// Two windows on one folder: what is decided in one is in force in the other, and of two decisions at once none is lost.
import { answer, askToRename } from './decisions.mjs';
import { readIfThere } from './tasks.mjs';
import { eventually } from './workbench.mjs';

/** States that stand in the middle of the window, where nothing covers them. */
const [FILE, LINE] = ['001', 7];
const FIRST = { of: 'Romania', name: 'Kingdom of Romania' };
const AT_ONCE = [
  { of: 'North Macedonia', name: 'Republic of North Macedonia' },
  { of: 'Moldova', name: 'Republic of Moldova' },
];
const AFTER = [
  { of: 'Albania', name: 'Republic of Albania' },
  { of: 'Turkey', name: 'Republic of Turkey' },
];

export async function windows(workbench, checks) {
  const another = await workbench.openAnother();
  const both = [workbench, another];
  const names = () => [...readIfThere(workbench, 'actors.yaml').matchAll(/name: (.*)$/gm)].map(([, name]) => name);
  const hold = (...wanted) => {
    return (kept) => wanted.every(({ name }) => kept.some((one) => one.includes(name)));
  };
  try {
    for (const window of both) await openArticle(window);

    await askToRename(another, FIRST);
    await rename(another, FIRST);
    await checks.shows('one window keeps a decision', names, hold(FIRST));
    await checks.shows('it is in force in the other one', cardOf(workbench, FIRST.of), isAbout(FIRST.name));

    for (const [i, window] of both.entries()) await askToRename(window, AT_ONCE[i]);
    await Promise.all(both.map((window, i) => rename(window, AT_ONCE[i])));
    await checks.shows('of decisions at once in both none is lost', names, hold(FIRST, ...AT_ONCE));
    for (const [i, window] of both.entries()) {
      const { of, name } = AT_ONCE[1 - i];
      await checks.shows(`each is in force in the other: ${name}`, cardOf(window, of), isAbout(name));
    }

    for (const [i, window] of both.entries()) {
      await askToRename(window, AFTER[i]);
      await rename(window, AFTER[i]);
    }
    await checks.shows('both go on deciding', names, hold(FIRST, ...AT_ONCE, ...AFTER));
    await workbench.dismissToasts();
  } finally {
    await another.close();
  }
}

async function openArticle(window) {
  await window.openAt(FILE, LINE);
  await eventually(
    () => window.decorations(),
    (marks) => marks.some(({ text }) => text === FIRST.of),
  );
}

const rename = (window, { of, name }) => answer(window, `Rename ${of}`, { row: name });

const cardOf = (window, name) => async () => {
  await window.moveAway();
  return window.hoverOver(name);
};

const isAbout = (name) => (card) => card.startsWith(`${name} —`);
