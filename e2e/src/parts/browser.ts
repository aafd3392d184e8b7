import { chromium, type Browser } from 'playwright-core';

/** A browser that was seen to start, or why there is none; see tools/find-browser.mjs. */
export type FoundBrowser = { readonly executablePath: string; readonly args: readonly string[] } | { readonly reason: string };

export function foundBrowser(): FoundBrowser {
  return JSON.parse(process.env['E2E_BROWSER'] ?? '{"reason":"nobody looked for a browser"}') as FoundBrowser;
}

/** Specs that need a browser: skipped aloud where none starts. `launch` starts one, for hooks and specs. */
export function describeInBrowser(name: string, specs: (launch: () => Promise<Browser>) => void): void {
  const found = foundBrowser();
  if ('reason' in found) describe.skip(`${name} [skipped: ${found.reason}]`, () => specs(() => Promise.reject(new Error(found.reason))));
  else describe(name, () => specs(() => chromium.launch({ executablePath: found.executablePath, args: [...found.args] })));
}
