// A person's hands and eyes in VS Code: opens the workbench with the packed extension, acts by keyboard and mouse, and
// reads what the page shows.
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openPage, workbenchUrl } from '../browser.mjs';
import { IN_WORKER, SHOTS } from '../paths.mjs';
import { installExtension, startServer } from '../server.mjs';
import { readDecorations, rectangleOf } from './editor-page.mjs';

const START_LIMIT_MS = 60_000;
/** For anything that is to show sooner or later; how soon, the benches say. */
const PATIENCE_MS = 60_000;
/** How long a box may take to come, or to show a row, before it is opened anew: what was pressed may have been lost. */
const REOPEN_MS = 10_000;
/** The same for a box that VS Code opens without asking an extension. */
const OPEN_MS = 1_500;

/**
 * Opens VS Code on `folder` with the .vsix installed; with `web` the extension runs in the browser's worker. Nothing is
 * shared with another workbench or with the user's own VS Code. `close()` it.
 */
export async function openWorkbench({ vsix, folder, web = false, settings = {}, size = {} }) {
  const dir = mkdtempSync(join(tmpdir(), 'drive-'));
  const opened = [];
  const close = async () => {
    for (const end of opened.reverse()) await end();
    rmSync(dir, { recursive: true, force: true });
  };
  try {
    const extensions = installExtension(dir, vsix);
    const server = await startServer({ dir, settings: { ...(web ? IN_WORKER : {}), ...settings } });
    opened.push(server.stop);
    const { browser, page, refused } = await openPage(size);
    opened.push(() => browser.close());
    page.setDefaultTimeout(PATIENCE_MS);
    const errors = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    await page.goto(workbenchUrl(server, folder), { timeout: START_LIMIT_MS });
    await page.locator('.monaco-workbench .part.statusbar').waitFor({ timeout: START_LIMIT_MS });
    const userData = join(dir, 'user-data');
    return new Workbench(page, { folder, extensions, userData, errors, refused, close });
  } catch (error) {
    await close();
    throw error;
  }
}

/** One open window. Every method that reads waits for nothing: wrap it in `eventually`. */
export class Workbench {
  constructor(page, { folder, extensions, userData, errors, refused, close }) {
    this.page = page;
    this.folder = folder;
    /** Where the server keeps installed extensions. */
    this.extensions = extensions;
    /** Where it keeps what a user and a workspace have, those of the browser too. */
    this.userData = userData;
    /** Uncaught errors of the page, and the origins it was not let through to. */
    this.errors = errors;
    this.refused = refused;
    this.close = close;
  }

  /** Opens a second window on the same folder, with an extension host of its own. */
  async openAnother() {
    const page = await this.page.context().newPage();
    page.setDefaultTimeout(PATIENCE_MS);
    page.on('pageerror', (error) => this.errors.push(String(error)));
    await page.goto(this.page.url(), { timeout: START_LIMIT_MS });
    await page.locator('.monaco-workbench .part.statusbar').waitFor({ timeout: START_LIMIT_MS });
    return new Workbench(page, { ...this, close: () => page.close() });
  }

  /** The folder of the articles, whichever folder is open. */
  get seeds() {
    const below = join(this.folder, 'seeds');
    return existsSync(below) ? below : this.folder;
  }

  /** The path of the article whose name begins so. */
  pathOf(start) {
    return join(this.seeds, this.nameOf(start));
  }

  nameOf(start) {
    const name = readdirSync(this.seeds).find((file) => file.startsWith(start));
    if (!name) throw new Error(`There is no article ${start}`);
    return name;
  }

  async press(...keys) {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** Types where the keyboard's focus is. */
  async typeText(text) {
    await this.page.keyboard.type(text);
  }

  /** Opens a file of the folder by its name, as with Ctrl+P, and waits for its editor. */
  async openFile(name) {
    await this.#askAndAnswer('Control+P', name);
    await this.page.locator('.tabs-container .tab.active', { hasText: name.split('/').pop() }).waitFor();
    await this.page.locator('.editor-instance .view-line').first().waitFor();
  }

  /** Opens the article whose name begins so at a line. */
  async openAt(start, line) {
    await this.openFile(this.nameOf(start));
    const isThere = ({ line: at } = {}) => at === line;
    await this.untilItStays(
      () => this.press('Control+G'),
      async () => {
        await this.#fillBox(`:${line}`, OPEN_MS);
        await this.press('Enter');
        const cursor = await eventually(() => this.cursor(), isThere, REOPEN_MS);
        if (!isThere(cursor)) throw new Error(`The cursor did not go to line ${line}`);
      },
    );
  }

  /** Whether `text` is on screen in the article whose name begins so, and that in front. */
  async shows(start, text) {
    const tab = this.page.locator('.tabs-container .tab.active', { hasText: this.nameOf(start) });
    return (await tab.isVisible()) && (await this.page.evaluate(rectangleOf, text)) !== undefined;
  }

  /** Whether the active editor has changes that are not saved. */
  async isDirty() {
    return (await this.page.locator('.tabs-container .tab.active.dirty').count()) > 0;
  }

  /** Runs a command by its title in the palette, e.g. `Corpus Review: Show Actors`. */
  async runCommand(title) {
    await this.#askAndAnswer('F1', `>${title}`, title);
  }

  /** Opens a list by its key and answers it. */
  async #askAndAnswer(key, text, row = text) {
    await this.untilItStays(
      () => this.press(key),
      () => this.answer(text, row, REOPEN_MS, OPEN_MS),
    );
  }

  /** Opens the box that narrows the Actors view, and types a part of a name. */
  async filterActors(text, open = () => this.runCommand('Corpus Review: Filter Actors…')) {
    await this.untilItStays(open, async () => {
      await this.page.locator('.quick-input-title', { hasText: 'Filter Actors' }).waitFor({ timeout: REOPEN_MS });
      await this.#fillBox(text);
    });
  }

  /** Types into the box that is open: before it has the focus, keys would go elsewhere. */
  async #fillBox(text, timeout = REOPEN_MS) {
    await this.page.locator('.quick-input-widget input').fill(text, { timeout });
  }

  /**
   * Opens a box and uses it. One that does not show what comes late is opened anew, and so is one that has closed
   * again: a focus that comes late, from a key pressed before, closes what has just opened.
   */
  async untilItStays(open, use) {
    const end = Date.now() + PATIENCE_MS;
    for (;;) {
      await open();
      try {
        return await use();
      } catch (error) {
        if (Date.now() > end) throw error;
        await this.press('Escape');
      }
    }
  }

  /** Chooses from the context menu of a row; a menu that has just opened takes no click yet. */
  async chooseFromMenu(row, title) {
    await row.click({ button: 'right' });
    const item = this.page.locator('.monaco-menu .action-label', { hasText: title });
    await item.waitFor();
    await eventually(
      async () => {
        await item.click({ timeout: OPEN_MS }).catch(() => undefined);
        return item.isVisible();
      },
      (isOpen) => !isOpen,
    );
  }

  /** Types into the list that is open, and takes the row that this leads to; throws once the list has closed again. */
  async answer(text, row = text, timeout = PATIENCE_MS, opensWithin = timeout) {
    const box = this.page.locator('.quick-input-widget');
    // What was opened before is listed before the text narrows the list: only the row that Enter takes will do.
    const taken = this.page.locator('.quick-input-list .monaco-list-row.focused', { hasText: row });
    await box.waitFor({ timeout: opensWithin });
    const isThere = await eventually(
      async () => {
        if (!(await box.isVisible())) throw new Error(`The list closed before it had ${row}`);
        // One that has just opened may set its own text once more, beside or in place of what was typed.
        if ((await box.locator('input').inputValue()) !== text)
          await this.#fillBox(text, OPEN_MS).catch(() => undefined);
        return taken.isVisible();
      },
      Boolean,
      timeout,
    );
    if (!isThere) throw new Error(`The list has no row ${row} for ${text}`);
    await this.press('Enter');
  }

  /** The rows of the quick pick that is open, top to bottom; empty where none is. */
  async quickPick() {
    return texts(this.page.locator('.quick-input-widget:visible .monaco-list-row'));
  }

  /** Chooses the row of the open quick pick that holds `text`. */
  async pick(text) {
    await this.page.locator('.quick-input-widget .monaco-list-row', { hasText: text }).first().click();
  }

  /** Shows a container of the activity bar by its title; a second call does not hide it. */
  async openContainer(title) {
    const tab = this.page.locator(`.activitybar .action-item:has(a[aria-label^="${title}"])`);
    const shown = await tab.evaluate((item) => item.classList.contains('checked'));
    if (!shown) await tab.click();
  }

  /** A view of the side bar by its name: the heading and what it holds. */
  view(name) {
    return this.page.locator('.sidebar .pane', { has: this.page.locator(`.pane-header[aria-label^="${name}"]`) });
  }

  /** Opens a view of the side bar that may be closed. */
  async openView(name) {
    await this.openContainer('Corpus Review');
    const header = this.view(name).locator('.pane-header');
    if ((await header.getAttribute('aria-expanded')) !== 'true') await header.click();
  }

  /**
   * The rows of a tree that are on screen: `{ level, name, emphasised, description, expanded, spoken }`; `expanded`
   * is undefined for a leaf, `spoken` what a screen reader says where that differs. Without a view's name, those of the whole side bar.
   */
  async treeRows(view) {
    return this.#rows(view).evaluateAll((rows) =>
      rows.map((row) => ({
        level: Number(row.getAttribute('aria-level')),
        name: row.querySelector('.label-name')?.textContent ?? row.innerText,
        emphasised: row.querySelector('.label-name .highlight')?.textContent,
        description: row.querySelector('.label-description')?.textContent ?? '',
        expanded: row.hasAttribute('aria-expanded') ? row.getAttribute('aria-expanded') === 'true' : undefined,
        spoken: row.getAttribute('aria-label') ?? undefined,
      })),
    );
  }

  #rows(view) {
    return (view ? this.view(view) : this.page.locator('.sidebar')).locator('.monaco-list-row:visible');
  }

  /** The first row of a view whose name holds `text`: what is said beside it may name others. */
  row(text, view) {
    const name = this.page.locator('.label-name', { hasText: text });
    return this.#rows(view).filter({ has: name }).first();
  }

  /** The row of a view that is selected, and how far from the top of the window it stands; undefined where none is. */
  async selection(view) {
    const row = this.view(view).locator('.monaco-list-row.selected');
    if ((await row.count()) === 0) return undefined;
    const { y } = await row.first().boundingBox();
    return { name: await row.first().locator('.label-name').textContent(), top: Math.round(y) };
  }

  /** Clicks the first button that stands at the end of a row; it is there once the mouse is. */
  async rowAction(row) {
    await row.hover();
    await row.locator('.actions .action-label').first().click();
  }

  /** Clicks the first row of a tree whose name holds `text`, for what the row does. */
  async clickRow(text, view) {
    await this.row(text, view).click();
  }

  /** Opens or closes the first row of a tree whose name holds `text`, by its arrow. */
  async toggleRow(text, view) {
    await this.row(text, view).locator('.monaco-tl-twistie').click();
  }

  /** Marks of the active editor that are on screen: `{ text, kind, class, color, background, border, opacity }`. */
  async decorations() {
    return this.page.evaluate(readDecorations);
  }

  /** What is faded in the active editor, as far as it is on screen. */
  async faded() {
    return texts(this.page.locator('.editor-group-container.active .view-line .squiggly-inline-unnecessary'));
  }

  /** Line and column of the cursor, both from 1. */
  async cursor() {
    const [, line, column] = /Ln (\d+), Col (\d+)/.exec(await this.page.locator('.part.statusbar').innerText()) ?? [];
    return line ? { line: Number(line), column: Number(column) } : undefined;
  }

  /** The rows of the Problems panel, as a screen reader says them; opens the panel. */
  async problems() {
    const panel = this.page.locator('.markers-panel');
    if (!(await panel.isVisible())) await this.press('Control+Shift+M');
    return panel
      .locator('.monaco-list-row')
      .evaluateAll((rows) => rows.map((row) => row.getAttribute('aria-label') ?? row.innerText));
  }

  /** Rests the mouse on the first `text` on screen in the editor; the card that comes, or '' where none does. */
  async hoverOver(text) {
    const { x, y, width, height } = await this.#place(text);
    const middle = [x + width / 2, y + height / 2];
    await this.page.mouse.move(middle[0], middle[1] - 1);
    await this.page.mouse.move(...middle, { steps: 3 });
    const card = this.page.locator('.monaco-hover:visible .hover-contents');
    const shown = card.first().waitFor({ timeout: 3_000 });
    // On a busy machine VS Code first says that it is still asking.
    const asked = () =>
      card
        .filter({ hasText: /^Loading\.\.\.$/ })
        .first()
        .waitFor({ state: 'hidden' });
    return shown.then(
      async () => (await asked(), (await texts(card)).join('\n')),
      () => '',
    );
  }

  /** Waits until a card that comes is all there: it fades in. */
  async cardDrawn() {
    const card = this.page.locator('.monaco-hover:visible').first();
    await eventually(
      () => card.evaluate((element) => getComputedStyle(element.closest('.monaco-resizable-hover') ?? element).opacity),
      (opacity) => opacity === '1',
    );
    await this.page.waitForTimeout(300);
  }

  /** Takes the mouse off the text, and what it brought with it. */
  async moveAway() {
    await this.press('Escape');
    await this.page.mouse.move(700, 5);
    await this.page.locator('.monaco-hover:visible').first().waitFor({ state: 'hidden' });
  }

  /** Puts the cursor into the first `text` on screen in the editor. */
  async clickText(text, options = {}) {
    const { x, y, width, height } = await this.#place(text);
    await this.page.mouse.click(x + width / 2, y + height / 2, options);
  }

  async #place(text) {
    const place = await this.page.evaluate(rectangleOf, text);
    if (!place) throw new Error(`"${text}" is not on screen in the editor`);
    return place;
  }

  /** The messages shown as notifications. */
  async toasts() {
    return texts(this.page.locator('.notification-toast .notification-list-item-message'));
  }

  /** Closes all notifications, as a person does who has read them. */
  async dismissToasts() {
    await this.runCommand('Notifications: Clear All Notifications');
  }

  /** Saves `shots/<name>.png`, of the window or of one part of it. */
  async screenshot(name, part = this.page, folder = SHOTS) {
    mkdirSync(folder, { recursive: true });
    await part.screenshot({ path: join(folder, `${name}.png`) });
  }
}

async function texts(locator) {
  return (await locator.allInnerTexts()).map((text) => text.replace(/\s+/g, ' ').trim());
}

/** Asks again until `read` gives something that `accept` takes; returns that, or the last answer when patience ends. */
export async function eventually(read, accept, patience = PATIENCE_MS) {
  const end = Date.now() + patience;
  for (;;) {
    const value = await read();
    if (accept(value) || Date.now() > end) return value;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
