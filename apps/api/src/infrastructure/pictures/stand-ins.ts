import { Injectable } from '@nestjs/common';
import { AppConfig } from '../config';

/**
 * What stands in for TikTok on this machine and serves pictures of its own: WEBCAST_URL, and the demo while it plays. Every
 * other address of this machine stays closed.
 */
@Injectable()
export class StandIns {
  private readonly origins = new Set<string>();

  constructor({ webcastUrl }: AppConfig) {
    if (webcastUrl !== null) this.admit(webcastUrl);
  }

  /** @param address anything on an origin of this machine, `http://127.0.0.1:PORT`; others are not let in */
  admit(address: string): void {
    const origin = loopbackOrigin(address);
    if (origin !== null) this.origins.add(origin);
  }

  /** @returns the address to ask: a name might lead elsewhere than to this machine. Null when nothing stands in there. */
  find(url: URL): URL | null {
    const origin = loopbackOrigin(url.href);
    if (origin === null || !this.origins.has(origin)) return null;
    // Not resolved against the origin: a path that begins with two slashes would name another host.
    const asked = new URL(origin);
    asked.pathname = url.pathname;
    asked.search = url.search;
    return asked;
  }
}

function loopbackOrigin(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const { protocol, hostname, port } = new URL(address);
  return protocol === 'http:' && ['127.0.0.1', 'localhost'].includes(hostname) ? `http://127.0.0.1:${port || '80'}` : null;
}
