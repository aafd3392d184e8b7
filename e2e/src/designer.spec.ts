import type { Browser, Page } from 'playwright-core';
import { describeInBrowser } from './parts/browser';
import { dressShow, type DressedShow } from './parts/dressed-show';

const at = (id: string): string => `[data-testid="${id}"]`;
const field = (id: string): string => `#parameter-${id}`;

describeInBrowser('the designer of overlays', (launch) => {
  let show: DressedShow;
  let browser: Browser;
  let page: Page;
  const problems: string[] = [];
  const stored = async (): Promise<unknown> => [
    await show.owner.call('GET', `/sessions/${show.session}`), await show.owner.ranking(show.session), await show.owner.call('GET', `/sessions/${show.session}/actions`),
    await show.owner.call('GET', `/sessions/${show.session}/comments`), await show.owner.call('GET', `/sessions/${show.session}/question`),
  ];

  beforeAll(async () => {
    show = await dressShow();
    browser = await launch();
    const context = await browser.newContext({ locale: 'en-GB', viewport: { width: 1440, height: 900 } });
    const [name = '', value = ''] = show.owner.cookie.split('=', 2);
    await context.addCookies([{ name, value, url: show.program.url }]);
    page = await context.newPage();
    page.on('pageerror', (error) => problems.push(error.message));
  });
  afterAll(async () => {
    await browser?.close();
    await show?.close();
  });

  it('shows what is chosen, and its address opens the same', async () => {
    await page.goto(`${show.program.url}/designer`);
    await page.locator(at('content-session')).check();
    await page.selectOption(field('theme'), 'neon');
    await page.selectOption(field('header'), 'off');
    await page.fill(field('top'), '3');
    const preview = page.frameLocator(`${at('preview')}[src*="top=3"]`);
    await preview.locator('html[data-theme="neon"] .supporter').nth(2).waitFor();
    const seen = await preview.locator('.supporter-name').allInnerTexts();
    expect(seen).toHaveLength(3);

    const address = await page.locator(at('designed-address')).innerText();
    expect([...new URL(address).searchParams.keys()].filter((name) => name !== 'token')).toEqual(['top', 'header', 'theme']);
    const obs = await browser.newPage({ viewport: { width: 1080, height: 1920 } });
    await obs.goto(address);
    await obs.locator('html[data-theme="neon"][data-bg="key"] .supporter').nth(2).waitFor();
    expect(await obs.locator('.supporter-name').allInnerTexts()).toEqual(seen);
    expect(await obs.locator('.board-header').count()).toBe(0);
    await obs.close();
  });

  it('shows made-up content of every overlay, and remembers where one was', async () => {
    await page.locator(at('content-torture')).check();
    for (const overlay of ['question', 'alerts', 'goal', 'chat', 'timer']) {
      await page.click(at(`design-${overlay}`));
      const frame = page.frameLocator(`${at('preview')}[src*="/${overlay}?"]`);
      await frame.locator('main *:not(#stage)').first().waitFor({ state: 'attached' });
      expect(await frame.locator('html').getAttribute('data-page')).toBe(overlay);
    }
    await page.reload();
    await page.locator(`${at('design-timer')}[aria-pressed="true"]`).waitFor();
    expect(await page.locator(at('content-torture')).isChecked()).toBe(true);
  });

  it('warns of a colour that the key would take out', async () => {
    await page.fill('#parameter-accent-color', '#00c853');
    await page.waitForSelector(at('eaten'));
    await page.selectOption(field('bg'), 'transparent');
    await page.waitForSelector(at('eaten'), { state: 'detached' });
  });

  it('sends tests to an overlay that is open, and nothing of them is kept', async () => {
    await page.click(at('design-alerts'));
    await page.locator(at('designed-address')).getByText('/alerts?').waitFor();
    const address = await page.locator(at('designed-address')).innerText();
    const obs = await browser.newPage({ viewport: { width: 1080, height: 1920 } });
    const heard: string[] = [];
    obs.on('websocket', (socket) => socket.on('framereceived', ({ payload }) => heard.push(String(payload))));
    await obs.goto(address);
    await page.locator(at('overlay-presence')).getByText('Gift alerts').waitFor();
    const before = await stored();
    await page.click(at('test-gift'));
    await page.getByText('Test gift sent to every connected overlay. No score is touched.').waitFor();
    await obs.locator('.alert').getByText('Test supporter').first().waitFor();
    await page.click(at('test-question'));
    await page.getByText('Test question sent to every connected overlay. No score is touched.').waitFor();
    expect(await stored()).toEqual(before);
    expect(heard.filter((frame) => frame.includes('"test"')).length).toBeGreaterThan(0);
    await obs.close();
  });

  it('met no error on its way', () => {
    expect(problems).toEqual([]);
  });
});
