import type { Browser, CDPSession, Page } from 'playwright-core';

/** Frames are looked at small: a corner is a corner. */
const SMALL = { maxWidth: 180, maxHeight: 320 };

/** The key colour, and what is behind a transparent page here: magenta, which no overlay has. */
export const GREEN = '0,255,0';
export const BACKDROP = '255,0,255';

/** Takes down every frame that a page paints, as the encoder would see it. */
export class Camera {
  readonly #frames: string[] = [];

  private constructor(
    private readonly browser: Browser,
    private readonly tools: CDPSession,
  ) {}

  /** Begins before the page is opened, at one that shows the same ground. `BACKDROP` is behind a transparent page. */
  static async on(browser: Browser, page: Page): Promise<Camera> {
    const tools = await page.context().newCDPSession(page);
    await tools.send('Emulation.setDefaultBackgroundColorOverride', { color: { r: 255, g: 0, b: 255, a: 1 } });
    // What was painted before the backdrop was there is not to be in the picture.
    await page.screenshot();
    const camera = new Camera(browser, tools);
    tools.on('Page.screencastFrame', ({ data, sessionId }) => {
      camera.#frames.push(data);
      // A page that went away meanwhile needs no answer.
      tools.send('Page.screencastFrameAck', { sessionId }).catch(() => undefined);
    });
    await tools.send('Page.startScreencast', { format: 'png', ...SMALL });
    return camera;
  }

  /** What the four corners looked like, frame after frame: `r,g,b`, each colour once before it becomes another. */
  async corners(): Promise<string[]> {
    await this.tools.send('Page.stopScreencast');
    const darkroom = await this.browser.newPage();
    try {
      return await darkroom.evaluate(develop, this.#frames);
    } finally {
      await darkroom.close();
    }
  }
}

/** Runs in a page of its own, whose canvas reads the pictures. */
async function develop(frames: readonly string[]): Promise<string[]> {
  const seen: string[] = [];
  for (const frame of frames) {
    const picture = await createImageBitmap(await (await fetch(`data:image/png;base64,${frame}`)).blob());
    const canvas = new OffscreenCanvas(picture.width, picture.height).getContext('2d');
    canvas?.drawImage(picture, 0, 0);
    for (const [x, y] of [[1, 1], [picture.width - 2, 1], [1, picture.height - 2], [picture.width - 2, picture.height - 2]] as const) {
      const [red, green, blue] = canvas?.getImageData(x, y, 1, 1).data ?? [];
      const color = `${red},${green},${blue}`;
      if (seen.at(-1) !== color) seen.push(color);
    }
  }
  return seen;
}
