/**
 * When something ends, by this page's own clock (`performance.now()`, which nobody sets), from how long the server said it
 * still had. To be called when it is told; whatever the clock of the machine says does not matter then.
 */
export function endsAt(leftMs: number): number {
  return performance.now() + leftMs;
}

/** How long it still has now, milliseconds; 0 when it is over. */
export function leftUntil(end: number): number {
  return Math.max(0, end - performance.now());
}
