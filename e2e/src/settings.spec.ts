import type { SignKeyState } from '@app/contracts';
import { startSimulator, type SimulatedRoom, type Simulator } from '@app/webcast-simulator';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { describeInBrowser } from './parts/browser';
import { eventually, Organizer } from './parts/organizer';
import { makeDataDir, startProgram, type Program } from './parts/program';

const PASSWORD = 'made up for the owner';
const NEXT = 'made up once more for them';
const MODERATORS = 'made up for a moderator';
const at = (id: string): string => `[data-testid="${id}"]`;
const viewer = { id: '7001', handle: 'somchai', nickname: 'Somchai' };

/** What is set at the desk, and who may. */
describeInBrowser('the settings, in the browser', (launch) => {
  const dataDir = makeDataDir();
  const contexts: BrowserContext[] = [];
  let simulator: Simulator;
  let room: SimulatedRoom;
  let program: Program;
  let browser: Browser;
  let owner: Organizer;
  let session: string;

  beforeAll(async () => {
    simulator = await startSimulator({ seed: 31 });
    room = simulator.room('mali_star');
    program = await startProgram(dataDir.path, { WEBCAST_URL: simulator.url, ADMIN_PASSWORD: PASSWORD });
    owner = await Organizer.signIn(program.signInLink);
    await owner.call('POST', '/users', { name: 'mod.nam', role: 'moderator', password: MODERATORS });
    session = await owner.start('mali_star');
    await room.until(({ watchers }) => watchers === 1);
    room.send({ kind: 'comment', viewer, text: 'Will I pass?' });
    await eventually(() => owner.ranking(session), ({ entries }) => entries[0]?.points === 1);
    browser = await launch();
  });
  afterEach(async () => {
    await Promise.all(contexts.splice(0).map((context) => context.close()));
  });
  afterAll(async () => {
    await browser?.close();
    await program?.stop();
    await simulator?.close();
    dataDir.remove();
  });

  const open = async (path: string): Promise<Page> => {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-US' });
    contexts.push(context);
    const page = await context.newPage();
    await page.goto(program.url + path);
    return page;
  };
  const signIn = async (path: string, password: string, name?: string): Promise<Page> => {
    const page = await open(path);
    await page.waitForSelector(at('password'));
    if (name !== undefined) await page.fill(at('name'), name);
    await page.fill(at('password'), password);
    await page.click(at('sign-in'));
    await page.waitForURL(({ pathname }) => pathname !== '/login');
    return page;
  };
  const points = async (): Promise<number | undefined> => (await owner.ranking(session)).entries[0]?.points;

  it('rules: a new version counts from then on, prices the show again when asked, and can be taken back', async () => {
    const page = await signIn('/settings/rules', PASSWORD);
    await page.getByLabel('Points for a comment').fill('5');
    await page.click(at('save-rules'));
    await page.waitForSelector(`${at('rules-version')}:has-text("Version 2")`);
    expect(await points()).toBe(1);
    await page.click(at('rescore-preview'));
    expect(await page.locator(`${at('rescore')} tbody tr`).innerText()).toContain('1 → 5');
    await page.click(at('rescore-apply'));
    await eventually(points, (now) => now === 5);
    await page.click(at('toast-act'));
    await eventually(points, (now) => now === 1);
  });

  it('overlays: who is connected and painted is seen at the desk, and a preview is nobody', async () => {
    const page = await signIn('/settings/overlays', PASSWORD);
    const presence = page.locator('.present');
    await page.waitForSelector('.present li.none');
    const link = `http://${await page.locator(at('overlay-link')).first().innerText()}`;
    const obs = await open(new URL(link).pathname + new URL(link).search);
    await presence.getByText('Leaderboard').waitFor();
    await presence.getByText(/painted|up to date/).waitFor();
    await page.getByRole('link', { name: 'Design: Leaderboard' }).click();
    await page.locator(at('content-session')).check();
    await page.frameLocator(at('preview')).locator('app-card').first().waitFor();
    expect(await page.locator(at('overlay-presence')).locator('b').allInnerTexts()).toEqual(['Leaderboard']);
    await page.goto(`${program.url}/`);
    await page.locator(at('overlay-presence')).getByText('Leaderboard').waitFor();
    await obs.close();
    await page.locator(at('overlay-presence')).getByText('No overlay connected').waitFor();
  });

  it('the key of the sign service is stored, said to be there, and never shown', async () => {
    const page = await signIn('/settings/sign-key', PASSWORD);
    await page.fill(at('sign-key'), 'a-made-up-key');
    await page.keyboard.press('Enter');
    await page.locator(at('sign-key-source')).getByText('A key is stored here').waitFor();
    expect(await page.inputValue(at('sign-key'))).toBe('');
    expect(((await owner.call('GET', '/settings/sign-key')) as SignKeyState).source).toBe('stored');
    await page.reload();
    await page.locator(at('sign-key-source')).getByText('A key is stored here').waitFor();
    expect(await page.content()).not.toContain('a-made-up-key');
    await page.getByRole('button', { name: 'Forget the key' }).click();
    await page.click(at('confirm'));
    await page.locator(at('sign-key-source')).getByText('No key').waitFor();
  });

  it('a moderator has the overlay links and what is their own, and is led back from the rest', async () => {
    const page = await signIn('/settings/rules', MODERATORS, 'mod.nam');
    await page.waitForURL('**/settings/overlays');
    await page.waitForSelector(at('settings-appearance'));
    const parts = await page.locator('app-settings-page nav a').evaluateAll((links) => links.map((link) => link.getAttribute('data-testid')));
    expect(parts).toEqual(['settings-overlays', 'settings-account', 'settings-appearance']);
  });

  it('a password is changed by whoever knows it, and ends the other sign-ins', async () => {
    const [page, elsewhere] = [await signIn('/settings/account', MODERATORS, 'mod.nam'), await signIn('/', MODERATORS, 'mod.nam')];
    await page.fill(at('current-password'), 'not this one');
    for (const field of ['next-password', 'again-password']) await page.fill(at(field), NEXT);
    await page.click(at('change-password'));
    await page.getByText('That is not the current password.').waitFor();
    await page.fill(at('current-password'), MODERATORS);
    await page.click(at('change-password'));
    await page.getByText('The password is changed.').waitFor();
    await elsewhere.waitForURL('**/login**');
    await signIn('/', NEXT, 'mod.nam');
  });
});
