import axe, { type AxeResults } from 'axe-core';
import type { Browser, BrowserContext, Page } from 'playwright-core';

const sizes = { desk: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } } as const;

export interface Look {
  readonly size: keyof typeof sizes;
  readonly theme: 'dark' | 'light';
  readonly language: 'en' | 'th';
}

const others: readonly Look[] = [
  { size: 'desk', theme: 'dark', language: 'th' },
  { size: 'desk', theme: 'light', language: 'en' },
  { size: 'phone', theme: 'light', language: 'th' },
  { size: 'phone', theme: 'dark', language: 'en' },
];

/** Colours go with the theme and words with the language, so two looks for each size show all of both; `E2E_LOOKS=all` takes every pair. */
export const looks: readonly Look[] = [
  { size: 'desk', theme: 'dark', language: 'en' },
  { size: 'desk', theme: 'light', language: 'th' },
  { size: 'phone', theme: 'light', language: 'en' },
  { size: 'phone', theme: 'dark', language: 'th' },
  ...(process.env['E2E_LOOKS'] === 'all' ? others : []),
];

/** A browser of somebody who chose this look some time ago, signed in where a cookie is given. */
export async function openLook(browser: Browser, { size, theme, language }: Look, signedIn?: { readonly url: string; readonly cookie: string }): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: sizes[size], locale: 'en-US', reducedMotion: 'reduce', hasTouch: size === 'phone' });
  await context.addInitScript(([chosen, spoken]) => {
    localStorage.setItem('live-support.theme', chosen);
    localStorage.setItem('live-support.language', spoken);
  }, [theme, language] as const);
  if (signedIn !== undefined) {
    const [name = '', value = ''] = signedIn.cookie.split('=', 2);
    await context.addCookies([{ name, value, url: signedIn.url }]);
  }
  return context;
}

/** What is wrong with a page in this look: another theme or language, a width that does not fit, and what axe calls serious or critical. */
export async function findingsOn(page: Page, { theme, language }: Look): Promise<string[]> {
  const [wornTheme, wornLanguage, tooWide] = await page.evaluate(() => [document.documentElement.dataset['theme'], document.documentElement.lang, document.documentElement.scrollWidth - innerWidth] as const);
  await page.evaluate(axe.source);
  // The picture of the overlay on the desk is another page.
  const { violations } = await page.evaluate<AxeResults>('axe.run(document, { resultTypes: ["violations"], iframes: false })');
  return [
    ...(wornTheme === theme && wornLanguage === language ? [] : [`it is ${wornTheme} and speaks ${wornLanguage}`]),
    ...(tooWide > 0 ? [`it is ${tooWide} pixels wider than the screen`] : []),
    ...violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .flatMap(({ id, nodes }) => nodes.map(({ target, any, failureSummary }) => `${id}: ${target.join(' ')}: ${any[0]?.message ?? failureSummary ?? ''}`)),
  ];
}
