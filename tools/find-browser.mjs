// Runs once before the specs: finds a browser that really starts, and leaves in E2E_BROWSER what it takes to start it.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

const quiet = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run', '--lang=en-US'];

const installed = {
  linux: ['/usr/bin/google-chrome', '/usr/bin/google-chrome-stable', '/usr/bin/chromium', '/usr/bin/chromium-browser', '/snap/bin/chromium', '/usr/bin/microsoft-edge'],
  darwin: ['Google Chrome', 'Chromium', 'Microsoft Edge'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`),
  win32: ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
    .flatMap((root) => (process.env[root] ? [process.env[root]] : []))
    .flatMap((folder) => [join(folder, 'Google/Chrome/Application/chrome.exe'), join(folder, 'Microsoft/Edge/Application/msedge.exe')]),
};

/** `CHROME_PATH`, or else a Chrome, Chromium or Edge of this machine, or else the one inside the npm package @sparticuz/chromium. */
async function* candidates() {
  const named = process.env.CHROME_PATH;
  if (named) return yield { executablePath: named, args: quiet };
  for (const executablePath of installed[process.platform] ?? []) if (existsSync(executablePath)) yield { executablePath, args: quiet };
  if (process.platform === 'linux' && process.arch === 'x64') {
    const { default: packed } = await import('@sparticuz/chromium');
    yield { executablePath: await packed.executablePath(), args: [...packed.args, ...quiet] };
  }
}

export default async function findBrowser() {
  const tried = [];
  try {
    for await (const candidate of candidates()) {
      try {
        await (await chromium.launch(candidate)).close();
        process.env.E2E_BROWSER = JSON.stringify(candidate);
        return;
      } catch (error) {
        tried.push(`${candidate.executablePath}: ${firstLine(error)}`);
      }
    }
  } catch (error) {
    tried.push(`@sparticuz/chromium: ${firstLine(error)}`);
  }
  const reason = tried.length > 0 ? `no browser starts (${tried.join('; ')})` : 'no Chrome, Chromium or Edge was found';
  process.env.E2E_BROWSER = JSON.stringify({ reason: `${reason}; CHROME_PATH names another` });
}

function firstLine(error) {
  return String(error instanceof Error ? error.message : error).split('\n', 1)[0];
}
