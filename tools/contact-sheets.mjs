// Pictures of every overlay in every theme with made-up content, side by side, for somebody to look at before a theme or a
// page is called done: `node tools/contact-sheets.mjs --out FOLDER [--pages overlay,chat] [--themes neon] [--sizes portrait]
// [--close] [--dist FOLDER] [--more "top=3&header=off"]`. `--close` cuts each picture to what is on it, at full size.
import { mkdirSync, readFileSync, existsSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import findBrowser from './find-browser.mjs';

const { values } = parseArgs({
  options: {
    out: { type: 'string' }, dist: { type: 'string', default: 'dist/apps/overlays' }, more: { type: 'string', default: '' }, close: { type: 'boolean', default: false },
    pages: { type: 'string' }, themes: { type: 'string' }, sizes: { type: 'string' }, contents: { type: 'string' }, grounds: { type: 'string' },
  },
});
const chosen = (all, wish) => (wish === undefined ? all : all.filter((name) => wish.split(',').includes(name)));

const pages = {
  overlay: 'overlay', 'overlay-row': 'overlay?layout=row', 'overlay-podium': 'overlay?layout=podium', question: 'question', alerts: 'alerts?seconds=30',
  goal: 'goal', chat: 'chat', timer: 'timer',
};
const sizes = { portrait: [1080, 1920], landscape: [1920, 1080], small: [600, 400] };
const out = resolve(values.out ?? '/tmp/contact-sheets');
mkdirSync(out, { recursive: true });

const types = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.woff2': 'font/woff2' };
const dist = existsSync(join(values.dist, 'browser')) ? join(values.dist, 'browser') : values.dist;
const server = createServer((request, response) => {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  const file = pathname.startsWith('/overlay-assets/') ? join(dist, pathname.slice('/overlay-assets'.length)) : join(dist, 'index.html');
  if (!existsSync(file)) return void response.writeHead(404).end();
  response.writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream', 'cache-control': pathname.startsWith('/overlay-assets/') ? 'max-age=3600' : 'no-cache' }).end(readFileSync(file));
});
await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
const origin = `http://127.0.0.1:${server.address().port}`;

/** Something like a host in front of a bright window: light, dark and busy places to read letters on. */
const video = (width, height) => `data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" preserveAspectRatio="none">
<defs><linearGradient id="w" x2="0.7" y2="1"><stop stop-color="#f6ead6"/><stop offset=".45" stop-color="#b78e6f"/><stop offset="1" stop-color="#2c2330"/></linearGradient></defs>
<rect width="100%" height="100%" fill="url(#w)"/><g fill="#fffdf6">${Array.from({ length: 12 }, (_, at) => `<rect x="${(at % 4) * 13 + 2}%" y="${Math.floor(at / 4) * 11 + 6}%" width="10%" height="9%"/>`).join('')}</g>
<g fill="#3b5a4a">${Array.from({ length: 9 }, (_, at) => `<circle cx="${78 + (at % 3) * 9}%" cy="${14 + Math.floor(at / 3) * 9}%" r="7%"/>`).join('')}</g>
<ellipse cx="52%" cy="112%" rx="46%" ry="52%" fill="#c2415a"/><ellipse cx="52%" cy="48%" rx="17%" ry="14%" fill="#2a1a14"/><ellipse cx="52%" cy="50%" rx="13%" ry="12.500%" fill="#e0ab84"/>
<g stroke="#ffffff" stroke-width="3" opacity=".5">${Array.from({ length: 16 }, (_, at) => `<path d="M0 ${height * (0.7 + at * 0.02)}H${width}"/>`).join('')}</g></svg>`)}`;

await findBrowser();
const browser = await chromium.launch(JSON.parse(process.env.E2E_BROWSER ?? '{}'));
const context = await browser.newContext();
const page = await context.newPage();
page.on('pageerror', (error) => console.error(page.url(), error.message));

// Written as text, because they run in the page.
const shows = `[...document.querySelectorAll('#stage *')].some((element) => element.clientHeight > 30 && element.textContent.trim() !== '')`;
const settle = `(async () => {
  const frame = () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
  await frame();
  await document.fonts.ready;
  await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)));
  await frame();
})()`;
const extent = `(() => {
  const boxes = [...document.querySelectorAll('#stage *')].map((element) => element.getBoundingClientRect()).filter((one) => one.width > 0 && one.height > 0);
  return [Math.min(...boxes.map((one) => one.left)), Math.min(...boxes.map((one) => one.top)), Math.max(...boxes.map((one) => one.right)), Math.max(...boxes.map((one) => one.bottom))];
})()`;

async function take(path, theme, content, ground, [width, height]) {
  await page.setViewportSize({ width, height });
  const address = new URL(path, `${origin}/`);
  for (const [name, value] of new URLSearchParams(values.more)) address.searchParams.set(name, value);
  for (const [name, value] of Object.entries({ theme, sample: content, bg: ground, motion: 'off' })) address.searchParams.set(name, value);
  await page.goto(address.href, { waitUntil: 'load' });
  await page.waitForFunction(shows, null, { timeout: 8_000 }).catch(() => console.error('nothing on', address.href));
  await page.evaluate(settle);
  const box = await page.evaluate(extent);
  const [left, top, right, bottom] = box.map((edge, at) => Math.min(Math.max(0, edge + (at < 2 ? -36 : 36)), at % 2 === 0 ? width : height));
  const clip = values.close && right > left ? { x: left, y: top, width: right - left, height: bottom - top } : undefined;
  const picture = (await page.screenshot({ omitBackground: true, clip })).toString('base64');
  return { picture: `data:image/png;base64,${picture}`, width: clip?.width ?? width, height: clip?.height ?? height, ground, theme, content };
}

const sheet = await context.newPage();
for (const name of chosen(Object.keys(pages), values.pages)) {
  for (const size of chosen(Object.keys(sizes), values.sizes)) {
    const shots = [];
    for (const content of chosen(['tidy', 'torture'], values.contents)) {
      for (const ground of chosen(['green', 'transparent'], values.grounds)) {
        for (const theme of chosen(['broadcast', 'light', 'neon', 'paper', 'minimal'], values.themes)) shots.push(await take(pages[name], theme, content, ground, sizes[size]));
      }
    }
    const columns = chosen(['broadcast', 'light', 'neon', 'paper', 'minimal'], values.themes).length;
    const widest = Math.max(...shots.map((shot) => shot.width));
    const shrink = values.close ? Math.min(1, 2_000 / (columns * widest)) : 2_000 / (columns * widest);
    const cells = shots.map((shot) => `<figure style="background:url('${video(...sizes[size])}') 0 0/100% 100%"><img src="${shot.picture}" width="${Math.round(shot.width * shrink)}"><figcaption>${shot.theme} ${shot.content} ${shot.ground}</figcaption></figure>`);
    await sheet.setContent(`<style>body{margin:8px;background:#444;display:grid;grid-template-columns:repeat(${columns},max-content);gap:8px;align-items:start}figure{margin:0;position:relative}img{display:block}figcaption{position:absolute;right:0;bottom:0;background:#000;color:#fff;font:11px sans-serif;padding:1px 4px}</style>${cells.join('')}`);
    await sheet.setViewportSize({ width: Math.ceil(columns * (widest * shrink + 8)) + 16, height: 600 });
    writeFileSync(join(out, `${name}-${size}${values.close ? '-close' : ''}.png`), await sheet.screenshot({ fullPage: true }));
  }
}
await browser.close();
server.close();
