import type { SessionExport } from '@app/contracts';
import type { SentMessage } from '@app/webcast-simulator';
import type { Browser, Page } from 'playwright-core';
import { describeInBrowser } from './parts/browser';
import { expectedOf, rankedOf, shownPoints } from './parts/expected';
import { eventually, Organizer } from './parts/organizer';
import { makeDataDir, startProgram, type Program } from './parts/program';

/** What a newcomer does first: nothing but the product, no TikTok, no simulator started by hand. */
describeInBrowser('the demo', (launch) => {
  const dataDir = makeDataDir();
  let program: Program;
  let browser: Browser;
  let admin: Page;
  let overlay: Page;
  let organizer: Organizer;

  beforeAll(async () => {
    program = await startProgram(dataDir.path);
    browser = await launch();
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-US' });
    admin = await context.newPage();
    overlay = await (await browser.newContext({ viewport: { width: 1080, height: 1920 }, locale: 'en-US' })).newPage();
    await admin.goto(program.signInLink);
    organizer = Organizer.withCookies(program.url, await context.cookies());
  });
  afterAll(async () => {
    await browser?.close();
    await program?.stop();
    dataDir.remove();
  });

  it('puts the first viewer on the overlay by itself', async () => {
    await overlay.goto(program.overlayLink);
    await admin.click('[data-testid="play-demo"]');
    await overlay.waitForSelector('app-card');
  });

  it('shows pictures on the overlay and in the dashboard, all of them from here', async () => {
    for (const page of [overlay, admin]) await page.waitForSelector('app-avatar img.ready');
    const sources = await admin.locator('img').evaluateAll((pictures) => pictures.map((picture) => new URL(picture.getAttribute('src') ?? '', location.href).origin));
    expect([sources.length > 0, [...new Set(sources)]]).toEqual([true, [program.url]]);
  });

  it('shows the same numbers on the overlay, in the dashboard and over REST as were sent', async () => {
    const { sessions } = (await organizer.call('GET', '/sessions')) as { sessions: { id: string }[] };
    const session = sessions[0]?.id ?? '';
    await eventually(() => organizer.ranking(session), ({ entries }) => entries.length > 20 && entries.some(({ avatarUrl }) => avatarUrl !== null));
    await organizer.call('POST', `/sessions/${session}/stop`);

    // Only an export says where pictures came from.
    const { participants } = (await organizer.call('GET', `/sessions/${session}/export?format=json`)) as SessionExport;
    const simulator = new URL(participants.find(({ viewer }) => viewer.avatarUrl)?.viewer.avatarUrl ?? '').origin;
    const { sent } = (await (await fetch(`${simulator}/simulator/sent?host=demo&limit=100000`)).json()) as { sent: SentMessage[] };
    const expected = rankedOf(expectedOf(sent)).map(({ viewerId, sixtieths }) => [viewerId, sixtieths]);
    await eventually(async () => (await organizer.ranking(session)).entries.map(({ viewerId, points }) => [viewerId, Math.round(points * 60)]), (found) => JSON.stringify(found) === JSON.stringify(expected));

    const top = expected.slice(0, 5).map(([viewerId, sixtieths]) => [viewerId, shownPoints(Number(sixtieths))]);
    const cards = (): Promise<unknown[]> =>
      overlay.locator('app-card:not(.leaving)').evaluateAll((elements) =>
        elements
          .sort((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top)
          .map((card) => [card.getAttribute('data-viewer'), card.querySelector('app-points')?.textContent]),
      );
    await eventually(cards, (found) => JSON.stringify(found) === JSON.stringify(top));
    const rows = (): Promise<unknown[]> =>
      admin.locator('[data-testid="board-row"]').evaluateAll((elements) =>
        elements.slice(0, 5).map((row) => [row.getAttribute('data-viewer-id'), row.querySelector('.points')?.textContent?.trim().split(/\s/, 1)[0]]),
      );
    await eventually(rows, (found) => JSON.stringify(found) === JSON.stringify(top));
  });
});
