const KEY = 'live-support.host';

/** The host name used last on this machine; empty when there is none or the browser keeps nothing. */
export function recallHost(): string {
  try {
    return localStorage.getItem(KEY) ?? '';
  } catch {
    return '';
  }
}

/** Keeps the host name for the next time. A browser that keeps nothing only means typing it again. */
export function rememberHost(host: string): void {
  try {
    localStorage.setItem(KEY, host);
  } catch {
    return;
  }
}
