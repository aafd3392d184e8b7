import { basename, extname } from 'node:path';
import { OVERLAY_PAGES } from '@app/contracts';
import compression from 'compression';
import express, { type Express, type RequestHandler, type Response } from 'express';
import { findBuild, findPages } from './find-pages';
import { notBuiltPage } from './not-built.page';

/** What is no page of the dashboard, though a browser may ask for it as one. */
const elsewhere = /^\/(api|docs|docs-json|docs-yaml|queues|metrics|enter|socket\.io|overlay-assets)(\/|$)/;
const hashedName = /[-.][A-Z0-9]{8}\.[a-z0-9]+$/;
const YEAR_MS = 365 * 86_400_000;

/**
 * Serves the dashboard at every address that nothing else claims, and the overlays at theirs. Public, because the pages
 * hold no data: what they ask for is guarded. Builds are looked up per request, so that a page built later is served.
 */
export function servePages(app: Express, pages: string = findPages()): void {
  const packed = compression();
  app.use('/overlay-assets', packed, files(pages, 'overlays'));
  app.get(OVERLAY_PAGES.map((overlay) => `/${overlay}`), page(pages, 'overlays'));
  const adminFiles = files(pages, 'admin');
  const adminPage = page(pages, 'admin');
  app.use((request, response, next) => {
    const reads = request.method === 'GET' || request.method === 'HEAD';
    if (!reads || elsewhere.test(request.path)) next();
    else if (extname(request.path) !== '' && !request.path.endsWith('.html')) packed(request, response, () => void adminFiles(request, response, next));
    else if (request.accepts('html')) void adminPage(request, response, next);
    else next();
  });
}

function page(pages: string, app: 'admin' | 'overlays'): RequestHandler {
  return (_, response, next) => {
    const root = findBuild(pages, app);
    if (root) response.sendFile('index.html', { root, cacheControl: false, headers: { 'Cache-Control': 'no-cache' } }, (error?: Error) => error && next(error));
    else response.status(503).setHeader('Retry-After', '10').setHeader('Cache-Control', 'no-store').type('html').send(notBuiltPage);
  };
}

function files(pages: string, app: 'admin' | 'overlays'): RequestHandler {
  const handlers = new Map<string, RequestHandler>();
  return (request, response, next) => {
    const root = findBuild(pages, app);
    if (!root) {
      next();
      return;
    }
    const handler = handlers.get(root) ?? express.static(root, { index: false, redirect: false, cacheControl: false, setHeaders: cacheFor });
    handlers.set(root, handler);
    void handler(request, response, next);
  };
}

/** A name with a hash in it never means anything else; every other file is asked for again. */
function cacheFor(response: Response, path: string): void {
  response.setHeader('Cache-Control', hashedName.test(basename(path)) ? `public, max-age=${YEAR_MS / 1000}, immutable` : 'no-cache');
}
