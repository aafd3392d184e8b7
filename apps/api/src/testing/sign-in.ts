import type { INestApplication } from '@nestjs/common';
import type { Server } from 'node:http';
import { PASSWORD } from './test-app';

export interface Answer<Body = unknown> {
  readonly status: number;
  readonly body: Body;
}

/** The REST API as the signed-in owner sees it. Paths begin after `/api`. */
export interface Desk {
  readonly base: string;
  readonly cookie: string;
  get<Body>(path: string): Promise<Answer<Body>>;
  post<Body>(path: string, body?: unknown): Promise<Answer<Body>>;
  put<Body>(path: string, body: unknown): Promise<Answer<Body>>;
  patch<Body>(path: string, body: unknown): Promise<Answer<Body>>;
  delete<Body>(path: string): Promise<Answer<Body>>;
}

/** Lets the app listen on a port of its own, if it does not yet, and signs in over HTTP. */
export async function signIn(app: INestApplication): Promise<Desk> {
  const server: Server = app.getHttpServer();
  if (!server.listening) await app.listen(0, '127.0.0.1');
  const base = await app.getUrl();
  const headers = { 'content-type': 'application/json' };
  const login = await fetch(`${base}/api/auth/login`, { method: 'POST', headers, body: JSON.stringify({ password: PASSWORD }) });
  const cookie = login.headers.get('set-cookie')?.split(';')[0];
  if (login.status !== 200 || cookie === undefined) throw new Error(`Signing in failed with ${login.status}`);

  const send = async <Body>(method: string, path: string, body?: unknown): Promise<Answer<Body>> => {
    const response = await fetch(`${base}/api${path}`, { method, headers: { ...headers, cookie }, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
    const text = await response.text();
    return { status: response.status, body: (text === '' ? null : JSON.parse(text)) as Body };
  };
  return {
    base,
    cookie,
    get: (path) => send('GET', path),
    post: (path, body) => send('POST', path, body),
    put: (path, body) => send('PUT', path, body),
    patch: (path, body) => send('PATCH', path, body),
    delete: (path) => send('DELETE', path),
  };
}
