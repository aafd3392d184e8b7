import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';

const installed: Partial<Record<NodeJS.Platform, string[]>> = {
  linux: ['/usr/bin/google-chrome', '/usr/bin/google-chrome-stable', '/usr/bin/chromium', '/usr/bin/chromium-browser', '/snap/bin/chromium', '/usr/bin/microsoft-edge'],
  darwin: ['Google Chrome', 'Chromium', 'Microsoft Edge'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`),
  win32: ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((root) => {
    const folder = process.env[root];
    return folder === undefined ? [] : [join(folder, 'Google/Chrome/Application/chrome.exe'), join(folder, 'Microsoft/Edge/Application/msedge.exe')];
  }),
};

/** What can be started, or why nothing can. */
export type FoundBrowser = { readonly path: string | 'packed' } | { readonly path: null; readonly reason: string };

/** `CHROME_PATH`, else a Chrome, Chromium or Edge of this machine, else the Chromium inside the npm package @sparticuz/chromium. */
export function findBrowser(): FoundBrowser {
  const named = process.env['CHROME_PATH'];
  if (named !== undefined && named !== '') return existsSync(named) ? { path: named } : { path: null, reason: `CHROME_PATH names ${named}, which is not there` };
  const path = (installed[process.platform] ?? []).find((candidate) => existsSync(candidate));
  if (path !== undefined) return { path };
  if (process.platform === 'linux' && process.arch === 'x64') return { path: 'packed' };
  return { path: null, reason: 'no Chrome, Chromium or Edge was found; set CHROME_PATH' };
}

/** @throws Error when there is none, or when it does not start */
export async function launch({ path }: FoundBrowser): Promise<Browser> {
  if (path === null) throw new Error('There is no browser to start.');
  if (path !== 'packed') return chromium.launch({ executablePath: path, args: quiet });
  const { default: packed } = await import('@sparticuz/chromium');
  return chromium.launch({ executablePath: await packed.executablePath(), args: [...packed.args, ...quiet] });
}

const quiet = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run', '--lang=en-US'];
