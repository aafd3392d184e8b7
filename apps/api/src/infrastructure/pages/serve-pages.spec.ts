import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import express from 'express';
import { findPages } from './find-pages';
import { securityHeaders } from './security-headers';
import { servePages } from './serve-pages';

let folder: string;
let server: Server;
let base: string;

const write = (path: string, text: string): void => {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
};
const get = (path: string, headers: Record<string, string> = { accept: 'text/html' }) => fetch(base + path, { headers });

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pages-'));
  const app = express().use(securityHeaders());
  servePages(app, folder);
  server = await new Promise<Server>((resolve) => {
    const listening = app.listen(0, '127.0.0.1', () => resolve(listening));
  });
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  rmSync(folder, { recursive: true });
});

describe('pages that are not built', () => {
  it('say what to do, and appear once they are built', async () => {
    for (const path of ['/', '/overlay', '/question']) {
      const response = await get(path);
      expect(response.status).toBe(503);
      expect(await response.text()).toContain('npm start');
    }
    write('admin/browser/index.html', '<title>dashboard</title>');
    expect(await (await get('/')).text()).toBe('<title>dashboard</title>');
  });
});

describe('built pages', () => {
  beforeEach(() => {
    write('admin/browser/index.html', '<title>dashboard</title>');
    write('admin/browser/main-ABCD1234.js', 'dashboard()');
    write('admin/browser/favicon.svg', '<svg/>');
    write('admin/browser/media/inter-WXYZ9876.woff2', 'font');
    write('overlays/browser/index.html', '<title>overlay</title>');
    write('overlays/browser/main-ABCD1234.js', 'overlay()');
    write('secret.txt', 'not a page');
  });

  it.each(['/', '/login', '/sessions', '/sessions/42', '/settings?tab=links'])('give the dashboard at %s, asked for anew each time', async (path) => {
    const response = await get(path);
    expect([response.status, response.headers.get('cache-control')]).toEqual([200, 'no-cache']);
    expect(await response.text()).toBe('<title>dashboard</title>');
  });

  it.each(['/overlay', '/question', '/overlay?token=abc.def&bg=transparent', '/overlay/'])('give the overlay at %s, which the dashboard may frame', async (path) => {
    const response = await get(path);
    expect(await response.text()).toBe('<title>overlay</title>');
    expect(response.headers.get('content-security-policy')).toContain("frame-ancestors 'self'");
  });

  it.each(['/', '/overlay'])('show no picture from elsewhere at %s', async (path) => {
    expect((await get(path)).headers.get('content-security-policy')).toContain("img-src 'self' data: blob:;");
  });

  it('let nobody frame the dashboard, and run no script from elsewhere', async () => {
    const policy = (await get('/')).headers.get('content-security-policy');
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain(`connect-src 'self' ws://${new URL(base).host} wss://${new URL(base).host};`);
  });

  it('tell no other server which link was opened', async () => {
    expect((await get('/overlay?token=abc.def')).headers.get('referrer-policy')).toBe('no-referrer');
  });

  it('keep files with a hash in their name for ever, and no others', async () => {
    const caching = async (path: string) => (await get(path)).headers.get('cache-control');
    const forEver = 'public, max-age=31536000, immutable';
    expect(await Promise.all(['/main-ABCD1234.js', '/media/inter-WXYZ9876.woff2', '/overlay-assets/main-ABCD1234.js', '/favicon.svg'].map(caching))).toEqual([forEver, forEver, forEver, 'no-cache']);
    expect(await (await get('/overlay-assets/main-ABCD1234.js')).text()).toBe('overlay()');
  });

  it('travel packed, so that a phone on the way has them soon', async () => {
    write('admin/browser/main-ABCD1234.js', 'dashboard();'.repeat(500));
    const response = await get('/main-ABCD1234.js', { accept: '*/*', 'accept-encoding': 'gzip' });
    expect([response.headers.get('content-encoding'), response.headers.get('vary')]).toEqual(['gzip', 'Accept-Encoding']);
    expect(await response.text()).toContain('dashboard();dashboard();');
  });

  it.each(['/api/x', '/docs/x', '/queues', '/metrics', '/enter/key', '/socket.io/', '/no-such.js', '/overlay-assets/no-such.js'])('leave %s to others', async (path) => {
    expect((await get(path)).status).toBe(404);
  });

  it.each(['/..%2f..%2fsecret.txt', '/%2e%2e/%2e%2e/secret.txt', '/overlay-assets/..%2f..%2fsecret.txt'])('give nothing outside of the build at %s', async (path) => {
    expect(await (await get(path)).text()).not.toContain('not a page');
  });

  it('give a program that wants no page none', async () => {
    expect((await get('/sessions', { accept: 'application/json' })).status).toBe(404);
    expect((await fetch(`${base}/`, { method: 'POST' })).status).toBe(404);
  });
});

describe('findPages', () => {
  it('looks upwards, from the source as from the bundle', () => {
    write('nx.json', '{}');
    expect([join(folder, 'apps/api/src'), join(folder, 'dist/apps/api')].map(findPages)).toEqual([join(folder, 'dist/apps'), join(folder, 'dist/apps')]);
  });

  it('needs no workspace around the bundle', () => {
    write('dist/apps/api/main.js', '');
    expect(findPages(join(folder, 'dist/apps/api'))).toBe(join(folder, 'dist/apps'));
  });
});
