import { createApplication } from '@angular/platform-browser';
import { provideZonelessChangeDetection } from '@angular/core';
import { PREVIEW_PAGE } from '@app/contracts';
import { openLiveClient } from '@app/live-client';
import { pageAt } from './pages';
import { readParameters } from './stage/read-parameters';
import { dressRoot, LIVE, motionAllowed, MOVES, PARAMETERS } from './stage/stage';

const page = pageAt(location.pathname);

/** Framed by the dashboard, where nobody watches a show. */
const isPreview = window.parent !== window;

/** The letters that every picture has, so that no frame shows a stand-in. Bounded: a font is not worth a blank screen. */
function fontsReady(): Promise<unknown> {
  const faces = ['650 29px "Inter Variable"', '600 29px "Barlow Condensed"', '700 29px "Barlow Condensed"'];
  return Promise.race([Promise.allSettled(faces.map((face) => document.fonts.load(face, 'Aa0'))), new Promise((resolve) => setTimeout(resolve, 1_500))]);
}

/** The many faces of Chinese and Japanese come after the first paint, and then only those that a text needs. */
function addHanFonts(): void {
  const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: '/overlay-assets/han.css' });
  document.head.append(link);
}

async function start(): Promise<void> {
  const parameters = readParameters(location.search);
  const { token, session } = parameters;
  dressRoot(document.documentElement, parameters, page);
  // The line is opened first, so that the answer travels while the page and its fonts load.
  const live = token === null ? null : openLiveClient({ namespace: '/overlay', auth: { token, page: isPreview ? PREVIEW_PAGE : page.path, feeds: page.feeds, ...(session === null ? {} : { session }) } });
  const [component] = await Promise.all([page.load(), fontsReady()]);
  const application = await createApplication({
    providers: [
      provideZonelessChangeDetection(),
      { provide: PARAMETERS, useValue: parameters },
      { provide: LIVE, useValue: live },
      { provide: MOVES, useValue: motionAllowed(parameters) },
    ],
  });
  application.bootstrap(component, '#stage');
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
