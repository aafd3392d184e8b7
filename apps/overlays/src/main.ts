import { createApplication } from '@angular/platform-browser';
import { provideZonelessChangeDetection } from '@angular/core';
import { OVERLAY_READY, PREVIEW_PAGE } from '@app/contracts';
import { openLiveClient, type LiveClient } from '@app/live-client';
import { pageAt } from './pages';
import { loadTheme } from './stage/load-theme';
import { readParameters, type OverlayParameters } from './stage/read-parameters';
import { dressRoot, LIVE, motionAllowed, MOVES, PARAMETERS } from './stage/stage';

const page = pageAt(location.pathname);

/** Framed by the dashboard, where nobody watches a show. */
const isPreview = window.parent !== window;

/** The many faces of Chinese and Japanese come after the first paint, and then only those that a text needs. */
function addHanFonts(): void {
  const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: '/overlay-assets/han.css' });
  document.head.append(link);
}

/** To the server; a sample has a line of its own that leads nowhere, and its content is loaded only then. */
async function openLine({ token, session, sample, query }: OverlayParameters): Promise<LiveClient | null> {
  if (sample !== null) return (await import('./sample/open-sample')).openSample(sample, query);
  return token === null ? null : openLiveClient({ namespace: '/overlay', auth: { token, page: isPreview ? PREVIEW_PAGE : page.path, feeds: page.feeds, ...(session === null ? {} : { session }) } });
}

async function start(): Promise<void> {
  const parameters = readParameters(location.search);
  dressRoot(document.documentElement, parameters, page);
  const themed = loadTheme(parameters.theme);
  // The line is opened first, so that the answer travels while the page and its fonts load.
  const live = await openLine(parameters);
  const [component] = await Promise.all([page.load(), themed]);
  const application = await createApplication({
    providers: [
      provideZonelessChangeDetection(),
      { provide: PARAMETERS, useValue: parameters },
      { provide: LIVE, useValue: live },
      { provide: MOVES, useValue: motionAllowed(parameters) },
    ],
  });
  application.bootstrap(component, '#stage');
  // Who frames it may be waiting for the right moment to show it.
  if (isPreview) window.parent.postMessage(OVERLAY_READY, location.origin);
  addHanFonts();
}

/** A page that could not load stays the background. It tries again when the server answers; a blind reload could show the browser's error page. */
function comeBack(error: unknown): void {
  console.error(error);
  setTimeout(() => {
    fetch(location.href, { cache: 'no-store' }).then((answer) => (answer.ok ? location.reload() : comeBack(answer.status)), comeBack);
  }, 10_000);
}

start().catch(comeBack);
