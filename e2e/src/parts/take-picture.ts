import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';

const folder = resolve(__dirname, '../../../dist/pictures');

/** Keeps what a page looks like once everything on it stands still; the README shows copies of these. */
export async function takePicture(page: Page, name: string): Promise<void> {
  await page.waitForFunction(() => document.getAnimations().every(({ playState }) => playState !== 'running') && [...document.images].every(({ complete, loading }) => complete || loading === 'lazy'));
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`) });
}
