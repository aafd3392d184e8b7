/** `npm` and the terminal both pass on one Ctrl-C; what comes this soon after the first is the same one. */
const SAME_PRESS_MS = 1_000;

/** Resolves at the first Ctrl-C (or SIGTERM), and again at the second, for those who will not wait. */
export interface StopSignals {
  readonly first: Promise<void>;
  readonly second: Promise<void>;
  /** True from the first one on. */
  readonly asked: () => boolean;
}

export function listenForStop(): StopSignals {
  let firstAt: number | null = null;
  let resolveFirst = (): void => undefined;
  let resolveSecond = (): void => undefined;
  const first = new Promise<void>((resolve) => (resolveFirst = resolve));
  const second = new Promise<void>((resolve) => (resolveSecond = resolve));
  const onSignal = (): void => {
    if (firstAt === null) {
      firstAt = performance.now();
      resolveFirst();
    } else if (performance.now() - firstAt > SAME_PRESS_MS) resolveSecond();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, onSignal);
  return { first, second, asked: () => firstAt !== null };
}
