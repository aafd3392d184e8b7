import { DestroyRef, effect, inject, untracked, type Signal } from '@angular/core';

/**
 * Runs `task` when `trigger` changes, the first time at once, then at most every `everyMs`, never twice at a time, and
 * always once more after the last change. Null means that there is nothing to do, and costs no turn. Needs an injection
 * context. The task must not throw.
 */
export function calmly<T>(trigger: Signal<T | null>, everyMs: number, task: (value: T) => Promise<void>): void {
  let busy = false;
  let waiting = false;
  let lastStart = -Infinity;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let closed = false;

  const run = async (): Promise<void> => {
    timer = undefined;
    waiting = false;
    const value = untracked(trigger);
    if (value === null) return;
    busy = true;
    lastStart = Date.now();
    await task(value);
    busy = false;
    if (waiting) plan();
  };
  const plan = (): void => {
    waiting = true;
    if (busy || closed || timer !== undefined) return;
    const wait = lastStart + everyMs - Date.now();
    if (wait <= 0) void run();
    else timer = setTimeout(() => void run(), wait);
  };

  effect(() => {
    trigger();
    untracked(plan);
  });
  inject(DestroyRef).onDestroy(() => {
    closed = true;
    clearTimeout(timer);
  });
}
