import type { GoalsProgress, ShowTimer } from '@app/contracts';
import type { SentMessage } from '@app/webcast-simulator';
import type { Browser, Page } from 'playwright-core';
import { describeInBrowser } from '../parts/browser';
import { expectedOf, rankedOf, shownPoints } from '../parts/expected';
import { eventually } from '../parts/organizer';
import { browserSource, openAirRoom, type AirRoom } from './air-room';
import { BACKDROP, Camera, GREEN } from './camera';
import { callWitness, testimonyOf, type Testimony } from './witness';

const PAGES = ['overlay', 'question', 'alerts', 'goal', 'chat', 'timer'] as const;
type PageName = (typeof PAGES)[number];

const WAVES = 3;
/** Enough for places to change many times in a wave, and a small show in all. */
const WAVE = { rate: 250, limit: 350 };
const GOAL = 5_000_000;
/** Coins from which a gift is an alert here: so few that none has to give way to a dearer one. */
const DEAR = 200;
const asker = { id: '7801', handle: 'fern.dao', nickname: 'Fern ดาว ✨ who has a name that is far too long for any card' };
const words = ['Will I pass?', 'Should I open a second shop in Chiang Mai, or wait one more year until my daughter is done with school?', 'ปีนี้ควรย้ายงานดีไหมคะ?'];

describeInBrowser('a storm on air', (launch) => {
  let air: AirRoom;
  let browser: Browser;

  beforeAll(async () => {
    browser = await launch();
    air = await openAirRoom(41);
    air.room.send(...words.map((text) => ({ kind: 'comment' as const, viewer: asker, text })));
    await air.organizer.call('PUT', '/goals', { goals: [{ kind: 'coins', title: null, target: GOAL, milestones: [GOAL / 1_000] }] });
  });
  afterAll(async () => {
    await browser?.close();
    await air?.close();
  });

  describe.each([
    { bg: 'green', ground: 'rgb(0, 255, 0)', seed: 100 },
    { bg: 'transparent', ground: 'rgba(0, 0, 0, 0)', seed: 200 },
  ])('on $bg', ({ bg, ground, seed }) => {
    const pages = new Map<PageName, Page>();
    const cameras = new Map<PageName, Camera>();
    const page = (name: PageName): Page => pages.get(name) as Page;
    const problems: string[] = [];
    let sentBefore: readonly SentMessage[] = [];

    beforeAll(async () => {
      sentBefore = [...air.room.sent];
      for (const name of PAGES) {
        const opened = await browserSource(browser);
        opened.on('pageerror', (error) => problems.push(error.message));
        await callWitness(opened, ground);
        // A browser begins each server's pages in a process of its own, and that with a white frame: so one without a link comes first.
        await opened.goto(`${air.program.url}/${name}?bg=${bg}`);
        cameras.set(name, await Camera.on(browser, opened));
        pages.set(name, opened);
        await opened.goto(air.address(name, `bg=${bg}${name === 'goal' ? '&kind=coins' : ''}${name === 'alerts' ? `&seconds=1&least=${DEAR}` : ''}`));
      }
    });
    afterAll(async () => {
      for (const opened of pages.values()) await opened.context().close();
    });

    it('puts every ranking in its place in time, wave after wave', async () => {
      for (let wave = 0; wave < WAVES; wave++) {
        const before = await testimonyOf(page('overlay'));
        air.room.play('storm', { ...WAVE, seed: seed + wave });
        await air.room.drained();
        const expected = rankedOf(expectedOf(air.room.sent)).slice(0, 5).map(({ viewerId, sixtieths }) => [viewerId, shownPoints(sixtieths)]);
        expect(await eventually(() => cardsOn(page('overlay')), (cards) => JSON.stringify(cards) === JSON.stringify(expected))).toEqual(expected);
        // Whatever came last has stood still for long enough to be judged.
        await eventually(() => testimonyOf(page('overlay')), ({ placed, changes, faults }) => placed > before.placed || changes === before.changes || faults.length > 0);
      }
      expect((await testimonyOf(page('overlay'))).placed).toBeGreaterThan(1);
    });

    it('shows the comment that was chosen last, however fast another one was chosen before it', async () => {
      const { comments } = (await air.organizer.call('GET', `/sessions/${air.session}/viewers/${asker.id}/comments`)) as { comments: { id: string; text: string }[] };
      for (const text of words) {
        const others = comments.filter((comment) => comment.text !== text);
        const chosen = comments.find((comment) => comment.text === text);
        for (const { id } of [...others, ...(chosen === undefined ? [] : [chosen])]) await air.organizer.call('PUT', `/sessions/${air.session}/question`, { commentId: id });
        await page('question').waitForFunction((wanted) => document.querySelector('.question-text')?.textContent.replace(/\s+/g, ' ').trim() === wanted, text);
      }
      await air.organizer.call('DELETE', `/sessions/${air.session}/question`);
      await page('question').waitForSelector('.question', { state: 'detached' });
    });

    it('shows each gift that is worth it as one alert, none twice and none not at all', async () => {
      const old = new Set(streaksOf(sentBefore).map(({ key }) => key));
      const dear = streaksOf(air.room.sent).filter(({ key, count, coins }) => !old.has(key) && count * coins >= DEAR);
      expect(dear.length).toBeGreaterThan(2);
      const wanted = dear.map(({ key }) => key).sort();
      const shown = async (): Promise<Testimony['alerts']> => (await testimonyOf(page('alerts'))).alerts;
      const alerts = await eventually(shown, (those) => distinct(those.map(({ id }) => id)).length >= wanted.length).catch(shown);
      expect(distinct(alerts.map(({ id }) => id)).sort()).toEqual(wanted);
      // One that grows by as much again after it was on air is worth another one.
      expect(alerts.map(({ id, count }) => `${id} ${count}`)).toEqual(distinct(alerts.map(({ id, count }) => `${id} ${count}`)));
      expect(alerts.map(({ text }) => dear.find(({ gift, nickname }) => text.includes(gift) && text.includes(nickname.trim()))?.gift)).not.toContain(undefined);
    });

    it('counts every coin of the goal once', async () => {
      const coins = streaksOf(air.room.sent).reduce((sum, streak) => sum + streak.count * streak.coins, 0);
      await eventually(() => air.organizer.call('GET', `/sessions/${air.session}/goals`) as Promise<GoalsProgress>, ({ goals }) => goals[0]?.value === coins);
      await eventually(() => page('goal').locator('.goal-value').innerText(), (text) => text.replace(/\D/g, '') === String(coins));
    });

    it('shows what was said last, in order', async () => {
      const said = [...new Map(air.room.sent.flatMap(({ fact }) => (fact.kind === 'comment' && fact.text.trim() !== '' && fact.viewer !== null ? [[fact.messageId, fact.text] as const] : []))).values()];
      const lines = await eventually(
        () => page('chat').locator('.chat-line:not(.leaving) .chat-text').allInnerTexts(),
        (shown) => shown.length > 1 && squeezed(shown.at(-1) ?? '') === squeezed(said.at(-1) ?? '-'),
      );
      // Calm means that some are left out; those that are shown are in their order.
      let from = 0;
      for (const line of lines) {
        const at = said.findIndex((text, index) => index >= from && squeezed(text) === squeezed(line));
        expect([line, at >= from]).toEqual([line, true]);
        from = at + 1;
      }
    });

    it('counts down, and coins put the end off by what they are worth', async () => {
      const before = streaksOf(air.room.sent).reduce((sum, streak) => sum + streak.count * streak.coins, 0);
      await air.organizer.call('PUT', `/sessions/${air.session}/timer`, { durationMs: 3_600_000, label: 'Round of questions', msPerCoin: 10 });
      air.room.play('storm', { rate: 250, limit: 200, seed: seed + WAVES });
      await air.room.drained();
      const coins = streaksOf(air.room.sent).reduce((sum, streak) => sum + streak.count * streak.coins, 0) - before;
      const timer = await eventually(() => air.organizer.call('GET', `/sessions/${air.session}/timer`) as Promise<ShowTimer>, ({ addedByCoinsMs }) => addedByCoinsMs === coins * 10);
      const minutes = Math.floor((Date.parse(timer.endsAt ?? '') - Date.now()) / 60_000);
      await eventually(() => page('timer').locator('.timer-digits').innerText(), (clock) => minutesOf(clock) >= minutes - 1 && minutesOf(clock) <= minutes);
      await air.organizer.call('DELETE', `/sessions/${air.session}/timer`);
    });

    it.each(PAGES)('never showed on /%s what no viewer may see', async (name) => {
      const { frames, faults } = await testimonyOf(page(name));
      expect(faults).toEqual([]);
      expect(frames).toBeGreaterThan(30);
      // Nothing but the ground, from the first frame on.
      expect(await cameras.get(name)?.corners()).toEqual([bg === 'green' ? GREEN : BACKDROP]);
      expect(problems).toEqual([]);
    });
  });

  it.each([
    { layout: 'row', theme: 'neon', size: { width: 1920, height: 1080 } },
    { layout: 'podium', theme: 'paper', size: { width: 1080, height: 1920 } },
    { layout: 'column', theme: 'minimal', size: { width: 600, height: 400 } },
  ])('is borne by a $layout in $theme as well', async ({ layout, theme, size }) => {
    const page = await browserSource(browser, size);
    await callWitness(page, 'rgb(0, 255, 0)');
    await page.goto(air.address('overlay', `layout=${layout}&theme=${theme}`));
    const before = (await testimonyOf(page)).placed;
    air.room.play('storm', { ...WAVE, seed: 300 + size.width });
    await air.room.drained();
    const expected = rankedOf(expectedOf(air.room.sent)).slice(0, 5).map(({ viewerId }) => viewerId);
    await page.waitForFunction((wanted) => [...document.querySelectorAll<HTMLElement>('.supporter:not(.leaving)')].sort((one, other) => Number(one.style.order) - Number(other.style.order)).map(({ dataset }) => dataset['viewer']).join() === wanted.join(), expected);
    const { faults } = await eventually(() => testimonyOf(page), (testimony) => testimony.placed > before || testimony.faults.length > 0);
    expect(faults).toEqual([]);
    await page.context().close();
  });
});

/** Card after card from the top: who, and how many points. */
async function cardsOn(page: Page): Promise<string[][]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.supporter:not(.leaving)')]
      .sort((one, other) => one.getBoundingClientRect().top - other.getBoundingClientRect().top)
      .map((card) => [card.dataset['viewer'] ?? '', card.querySelector('.supporter-points')?.textContent.trim() ?? '']));
}

interface Streak {
  readonly key: string;
  readonly gift: string;
  readonly coins: number;
  readonly count: number;
  readonly nickname: string;
}

/** Every gift and every streak that was sent, with its highest count. */
function streaksOf(sent: readonly SentMessage[]): Streak[] {
  const streaks = new Map<string, Streak>();
  for (const { fact } of sent) {
    if (fact.kind !== 'gift') continue;
    const key = fact.streakId === null ? `gift:${fact.messageId}` : `streak:${fact.viewer?.id ?? '-'}:${fact.gift.id}:${fact.streakId}`;
    streaks.set(key, { key, gift: fact.gift.name, coins: fact.gift.coins, count: Math.max(fact.count, streaks.get(key)?.count ?? 0), nickname: fact.viewer?.nickname ?? '' });
  }
  return [...streaks.values()];
}

const distinct = (texts: readonly string[]): string[] => [...new Set(texts)];
const squeezed = (text: string): string => text.replace(/\s+/g, '');
const minutesOf = (clock: string): number => {
  const parts = clock.split(':').map(Number);
  return parts.length === 3 ? (parts[0] ?? 0) * 60 + (parts[1] ?? 0) : (parts[0] ?? 0);
};
