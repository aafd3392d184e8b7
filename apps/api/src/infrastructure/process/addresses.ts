import type { OverlayToken } from '@app/contracts';

export interface Addresses {
  /** `http://127.0.0.1:3000` */
  readonly base: string;
  /** Path of the one-time link. */
  readonly enter: string;
  readonly overlay: OverlayToken | null;
  /** Set when this start made it. */
  readonly password: string | null;
}

/** An address a browser on this machine can open: "every address" is no address. */
export function baseAddress(host: string, port: number): string {
  if (host === '0.0.0.0') return `http://127.0.0.1:${port}`;
  if (host === '::') return `http://[::1]:${port}`;
  return host.includes(':') ? `http://[${host}]:${port}` : `http://${host}:${port}`;
}

/** What a start tells the organizer, as text. */
export function addressLines({ base, enter, overlay, password }: Addresses): string {
  const rows: [string, string][] = [
    ['Sign in (once, within 15 minutes)', `${base}${enter}`],
    ['Dashboard', `${base}/`],
    ...(overlay
      ? ([
          ['OBS, the ranking', `${base}/overlay?token=${overlay.token}`],
          ['OBS, the question', `${base}/question?token=${overlay.token}`],
        ] satisfies [string, string][])
      : []),
    ['API', `${base}/docs`],
    ['Queues', `${base}/queues`],
    ...(password === null ? [] : ([["The owner's password, shown this once", password]] satisfies [string, string][])),
  ];
  const width = Math.max(...rows.map(([label]) => label.length)) + 3;
  return ['', 'TikTok Live Support is on.', '', ...rows.map(([label, value]) => `  ${label.padEnd(width)}${value}`), '', 'Stop with Ctrl-C.', ''].join('\n');
}
