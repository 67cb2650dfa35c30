// The same window in VS Code's light, dark and high-contrast themes, one screenshot each.
import { FIRST } from './features.mjs';

const THEMES = {
  light: 'Light Modern',
  dark: 'Dark Modern',
  'high-contrast': 'Dark High Contrast',
  'high-contrast-light': 'Light High Contrast',
};

export async function themes(workbench, checks) {
  await workbench.openFile(FIRST.name);
  await workbench.openContainer('Corpus Review');
  await workbench.clickText(FIRST.actor);
  for (const [name, theme] of Object.entries(THEMES)) {
    await workbench.moveAway();
    await workbench.press('Control+K', 'Control+T');
    await workbench.page.locator('.quick-input-list .monaco-list-row').first().waitFor();
    await workbench.answer(theme);
    const marked = (shown) => new Set(shown.filter(({ text }) => text === FIRST.actor).map(({ border }) => border));
    const seen = await checks.shows(
      `${name}: an actor is marked`,
      () => workbench.decorations(),
      (shown) => marked(shown).size > 0,
    );
    const colours = new Set(seen.map(({ border }) => border));
    checks.check(`${name}: kinds differ in colour`, colours.size >= 3, [...colours]);
    await checks.shows(
      `${name}: a card comes`,
      () => workbench.hoverOver(FIRST.actor),
      (card) => card.includes(FIRST.actor),
    );
    await workbench.cardDrawn();
    await workbench.screenshot(`theme-${name}`);
  }
}
