import type { Browser, CDPSession, Page } from 'playwright-core';

/** Processor time that the pages of a browser used so far, seconds; `drawing` is what puts their pictures together. */
export interface BrowserTime {
  readonly pages: number;
  readonly drawing: number;
}

export async function browserTime(browser: Browser): Promise<BrowserTime> {
  const tools = await browser.newBrowserCDPSession();
  const { processInfo } = await tools.send('SystemInfo.getProcessInfo');
  await tools.detach();
  const of = (type: string): number => processInfo.filter((each) => each.type === type).reduce((sum, { cpuTime }) => sum + cpuTime, 0);
  return { pages: of('renderer'), drawing: of('GPU') };
}

/** What a page holds on to, after a collection. */
export interface Holdings {
  /** Megabytes. */
  readonly heap: number;
  readonly nodes: number;
  readonly listeners: number;
}

export async function holdingsOf(tools: CDPSession): Promise<Holdings> {
  await tools.send('HeapProfiler.collectGarbage');
  const { metrics } = await tools.send('Performance.getMetrics');
  const of = (name: string): number => metrics.find((metric) => metric.name === name)?.value ?? NaN;
  return { heap: of('JSHeapUsedSize') / 1e6, nodes: of('Nodes'), listeners: of('JSEventListeners') };
}

/** Kilobytes of script that a page has loaded, as they came over the line; to be called before the page is opened. */
export async function countScript(page: Page): Promise<() => number> {
  const tools = await page.context().newCDPSession(page);
  await tools.send('Network.enable');
  const scripts = new Set<string>();
  let bytes = 0;
  tools.on('Network.responseReceived', ({ requestId, type }) => type === 'Script' && scripts.add(requestId));
  tools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (scripts.has(requestId)) bytes += encodedDataLength;
  });
  return () => bytes / 1_000;
}
