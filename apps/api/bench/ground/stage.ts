import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { OVERLAY_NAMESPACE, OVERLAY_PAGES, type ClientToServer, type ServerToClient } from '@app/contracts';
import express from 'express';
import { Server } from 'socket.io';

const PAGES = resolve('dist/apps/overlays/browser');

/** The overlays' pages and a server that tells them what it is told to: for more updates than a show has in the same time. */
export interface Stage {
  readonly url: string;
  tell<Event extends keyof ServerToClient>(event: Event, ...payload: Parameters<ServerToClient[Event]>): void;
  close(): Promise<void>;
}

/** @param welcome what whoever connects is told */
export async function openStage(welcome: (stage: Stage) => void): Promise<Stage> {
  const app = express();
  app.use('/overlay-assets', express.static(PAGES));
  app.get(OVERLAY_PAGES.map((page) => `/${page}`), (_, response) => response.sendFile('index.html', { root: PAGES }));
  const http = createServer(app);
  const sockets = new Server<ClientToServer, ServerToClient>(http, { serveClient: false });
  const overlays = sockets.of(OVERLAY_NAMESPACE);
  await new Promise<void>((listening) => http.listen(0, '127.0.0.1', listening));
  const stage: Stage = {
    url: `http://127.0.0.1:${(http.address() as AddressInfo).port}`,
    tell: (event, ...payload) => void overlays.emit(event, ...payload),
    close: () => sockets.close(),
  };
  overlays.on('connection', () => welcome(stage));
  return stage;
}
