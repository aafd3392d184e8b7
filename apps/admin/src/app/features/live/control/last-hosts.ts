import { parseHost } from '@app/domain';

/** How many hosts are worth remembering: as many as one sees at a glance. */
const MOST = 5;

/** The hosts that were started last, latest first, out of what the browser kept. */
export function lastHosts(kept: string): readonly string[] {
  return kept.split('\n').filter((host) => host !== '').slice(0, MOST);
}

/** What the browser is to keep after this host was started. A host given by another of its names replaces itself. */
export function withHost(kept: string, host: string): string {
  return [host, ...lastHosts(kept).filter((other) => !isSame(other, host))].slice(0, MOST).join('\n');
}

/** What the browser is to keep without this host. */
export function withoutHost(kept: string, host: string): string {
  return lastHosts(kept).filter((other) => other !== host).join('\n');
}

function isSame(a: string, b: string): boolean {
  return handleOf(a) === handleOf(b);
}

function handleOf(host: string): string {
  try {
    return parseHost(host);
  } catch {
    return host;
  }
}
