import { parseHost } from '@app/domain';

/** How many hosts are worth remembering: as many as one sees at a glance. */
const MOST = 5;

/** The hosts that were started last, latest first, out of what the browser kept. */
export function lastHosts(kept: string): readonly string[] {
  return kept.split('\n').filter((host) => host !== '').slice(0, MOST);
}

/** What the browser is to keep after this host was started: by name, however it was written. */
export function withHost(kept: string, host: string): string {
  const name = `@${parseHost(host)}`;
  return [name, ...lastHosts(kept).filter((other) => other !== name)].slice(0, MOST).join('\n');
}

/** What the browser is to keep without this host. */
export function withoutHost(kept: string, host: string): string {
  return lastHosts(kept).filter((other) => other !== host).join('\n');
}
