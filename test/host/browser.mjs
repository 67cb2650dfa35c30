import { chromium } from 'playwright-core';
import { findChromium } from './install.mjs';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
];

/** Opens a page in headless Chromium that reaches this machine only; `refused` collects what it asked of others. */
export async function openPage({ width = 1360, height = 860 } = {}) {
  const browser = await chromium.launch({ executablePath: findChromium(), headless: true, args: FLAGS });
  const context = await browser.newContext({ viewport: { width, height }, reducedMotion: 'reduce' });
  const refused = new Set();
  await context.route('**/*', (route) => {
    const { protocol, hostname, origin } = new URL(route.request().url());
    if (hostname === '127.0.0.1' || hostname === 'localhost' || protocol === 'data:' || protocol === 'blob:') {
      return route.continue();
    }
    refused.add(origin);
    return route.abort();
  });
  return { browser, context, page: await context.newPage(), refused };
}

/** The address of the workbench on a folder or workspace file; `payload` holds the key and value pairs of VS Code's web client. */
export function workbenchUrl({ base }, folder, payload = []) {
  const opened = folder.endsWith('.code-workspace') ? 'workspace' : 'folder';
  const query = new URLSearchParams({
    [opened]: folder,
    payload: JSON.stringify([['skipWelcome', 'true'], ...payload]),
  });
  return `${base}/?${query}`;
}
