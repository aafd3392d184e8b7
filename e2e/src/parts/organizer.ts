import type { LeaderboardEntry, Standings } from '@app/contracts';

/** The organizer's REST client, signed in by a one-time link. */
export class Organizer {
  private constructor(
    private readonly url: string,
    readonly cookie: string,
  ) {}

  static async signIn(link: string): Promise<Organizer> {
    const response = await fetch(link, { redirect: 'manual' });
    const cookie = response.headers.get('set-cookie')?.split(';', 1)[0];
    if (cookie === undefined) throw new Error(`The link did not sign in: ${response.status}`);
    return new Organizer(new URL(link).origin, cookie);
  }

  /** With the cookies of a browser that is signed in. */
  static withCookies(url: string, cookies: readonly { readonly name: string; readonly value: string }[]): Organizer {
    return new Organizer(url, cookies.map(({ name, value }) => `${name}=${value}`).join('; '));
  }

  async call(method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, body?: unknown): Promise<unknown> {
    const response = await fetch(`${this.url}/api${path}`, {
      method,
      headers: { cookie: this.cookie, origin: this.url, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
    return text === '' ? null : (JSON.parse(text) as unknown);
  }

  /** The whole ranking. */
  async ranking(session: string): Promise<Standings & { readonly entries: readonly LeaderboardEntry[] }> {
    return (await this.call('GET', `/sessions/${session}/leaderboard?limit=1000`)) as Standings;
  }

  async start(host: string): Promise<string> {
    const { id } = (await this.call('POST', '/sessions', { host })) as { id: string };
    await this.call('POST', `/sessions/${id}/start`);
    return id;
  }
}

/** No spec waits longer than this for something that should be a moment away. */
const PATIENCE_MS = 30_000;
const AGAIN_MS = 100;

/** Asks again until it holds. @throws Error with the last answer when it never does */
export async function eventually<T>(ask: () => Promise<T>, holds: (answer: T) => boolean): Promise<T> {
  const end = performance.now() + PATIENCE_MS;
  for (;;) {
    const answer = await ask();
    if (holds(answer)) return answer;
    if (performance.now() > end) throw new Error(`This never became what was expected: ${JSON.stringify(answer)}`);
    await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
  }
}
