/** Time as the supervisor sees it, so that specs can turn it by hand. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Resolves after so many milliseconds, or at once when aborted; never rejects. */
  sleep(ms: number, abort: AbortSignal): Promise<void>;
}

export const systemClock: Clock = {
  now: Date.now,
  sleep: (ms, abort) =>
    new Promise((resolve) => {
      if (abort.aborted) return resolve();
      const wake = (): void => {
        clearTimeout(timer);
        abort.removeEventListener('abort', wake);
        resolve();
      };
      const timer = setTimeout(wake, Math.max(0, ms));
      abort.addEventListener('abort', wake);
    }),
};
