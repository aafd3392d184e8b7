import { DestroyRef, effect, inject, signal, untracked, type Signal } from '@angular/core';
import type { OverlayTest, Question } from '@app/contracts';
import { LIVE } from '../stage/stage';

/**
 * The question that an organizer only tries out, as long as it is meant to be seen. What is really on air ends it for good
 * and never waits for it. Needs an injection context.
 */
export function watchTrial(): Signal<Question | null> {
  const live = inject(LIVE);
  const trial = signal<Question | null>(null);
  if (live === null) return trial.asReadonly();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const show = (test: OverlayTest | null): void => {
    if (test?.kind !== 'question' || live.question() !== null) return;
    clearTimeout(timer);
    trial.set(test.question);
    timer = setTimeout(() => trial.set(null), test.forMs);
  };
  effect(() => {
    const test = live.test();
    untracked(() => show(test));
  });
  effect(() => {
    if (live.question() !== null) trial.set(null);
  });
  inject(DestroyRef).onDestroy(() => clearTimeout(timer));
  return trial.asReadonly();
}
