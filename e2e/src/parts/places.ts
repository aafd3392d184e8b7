import type { Page } from 'playwright-core';
import type { DressedShow } from './dressed-show';

const at = (id: string): string => `[data-testid="${id}"]`;

/** Something of the dashboard that one can look at. */
export interface Place {
  readonly name: string;
  readonly path: (show: DressedShow) => string;
  /** Nobody is signed in. */
  readonly signedOut?: true;
  /** What it takes to get there once the page is loaded; ends when it is to be seen. */
  readonly open: (page: Page) => Promise<unknown>;
  /** Only where there is room for it, or only on a phone. */
  readonly only?: 'desk' | 'phone';
}

const home = (): string => '/';
const desk = async (page: Page): Promise<void> => {
  await page.waitForSelector(at('board-row'), { state: 'attached' });
  await page.waitForSelector(at('comment-new'), { state: 'attached' });
};
/** A part of the desk, and what a press in it opens. */
const pressed = (key: string, then: string) => async (page: Page): Promise<void> => {
  await desk(page);
  await page.keyboard.press(key);
  await page.waitForSelector(then);
};
const clicked = (id: string, then: string) => async (page: Page): Promise<void> => {
  await desk(page);
  await page.locator(at(id)).first().click();
  await page.waitForSelector(then);
};
const shows = (selector: string) => (page: Page): Promise<unknown> => page.waitForSelector(selector);
const clickedOn = (selector: string, then: string) => async (page: Page): Promise<void> => {
  await page.locator(selector).first().click();
  await page.waitForSelector(then);
};
const ofSession = (part = '') => ({ session }: DressedShow): string => `/sessions/${session}${part}`;
const area = (place: number) => async (page: Page): Promise<void> => {
  await desk(page);
  await page.locator('nav.areas button').nth(place).click();
};

/** Every page of the dashboard and its main dialogs. */
export const places: readonly Place[] = [
  { name: 'login', path: () => '/login?reason=auth.link-used', signedOut: true, open: shows(at('password')) },
  { name: 'live', path: home, open: desk },
  { name: 'live-board', path: home, only: 'phone', open: area(1) },
  { name: 'live-viewer', path: home, only: 'phone', open: area(2) },
  { name: 'live-log', path: home, only: 'phone', open: area(3) },
  { name: 'menu', path: home, only: 'desk', open: clicked('menu', at('signed-in-as')) },
  { name: 'menu', path: home, only: 'phone', open: clicked('menu-here', at('signed-in-as')) },
  { name: 'keys', path: home, only: 'desk', open: pressed('?', 'app-keys-dialog') },
  { name: 'ledger', path: home, only: 'desk', open: clicked('why', at('ledger-entry')) },
  { name: 'adjust', path: home, only: 'desk', open: clicked('adjust', at('adjust-apply')) },
  { name: 'actions', path: home, only: 'desk', open: clicked('actions', 'app-actions-dialog') },
  { name: 'confirm', path: home, only: 'desk', open: clicked('reset-session', at('confirm')) },
  { name: 'comments', path: home, only: 'desk', open: pressed('q', 'app-comment-search') },
  { name: 'live-over', path: ({ over }) => `/?session=${over}`, open: (page) => page.waitForSelector(at('board-row'), { state: 'attached' }) },
  { name: 'sessions', path: () => '/sessions', open: shows(at('session-row')) },
  { name: 'session', path: ofSession(), open: shows(at('lanes')) },
  { name: 'session-table', path: ofSession(), only: 'desk', open: clickedOn(at('as-table'), 'app-timeline-table') },
  { name: 'export', path: ofSession(), only: 'desk', open: clickedOn(at('session-export'), 'app-export-dialog') },
  { name: 'delete', path: ({ over }) => `/sessions/${over}`, only: 'desk', open: async (page) => {
    await page.click(at('session-more'));
    await clickedOn(at('session-delete'), 'app-delete-session-dialog')(page);
  } },
  { name: 'participants', path: ofSession('/viewers'), open: shows(at('participant')) },
  { name: 'story', path: ofSession('/viewers'), open: clickedOn(at('participant'), 'app-story h2') },
  { name: 'designer', path: () => '/designer', open: shows(at('preview')) },
  ...['rules', 'overlays', 'people', 'sign-key', 'account', 'appearance'].map((part): Place => ({ name: `settings-${part}`, path: () => `/settings/${part}`, open: shows('main h2') })),
];
