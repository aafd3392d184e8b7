const prefix = 'live-support.';

/** What this browser keeps from one visit to the next. */
export type Remembered = 'host' | 'name' | 'language' | 'theme' | 'comment-filter' | 'designer' | 'time-on-air';

/** What was used last in this browser; empty when there is nothing or the browser keeps nothing. */
export function recall(what: Remembered): string {
  try {
    return localStorage.getItem(prefix + what) ?? '';
  } catch {
    return '';
  }
}

/** Keeps it for the next visit. A browser that keeps nothing only means typing it again. */
export function remember(what: Remembered, text: string): void {
  try {
    localStorage.setItem(prefix + what, text);
  } catch {
    return;
  }
}
