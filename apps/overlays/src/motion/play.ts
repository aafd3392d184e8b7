import { easingOf } from './easing';

/** Grace after the planned end of an animation, milliseconds. */
const ENOUGH_MS = 250;

/**
 * Plays keyframes and resolves when they are over, however they end. A hidden page draws no frames and its animations do
 * not end, so a timer ends the wait: nothing on air may hang on a frame that never comes.
 * @param options `easing` may be a token of the theme
 */
export async function play(element: Element, keyframes: Keyframe[], options: KeyframeAnimationOptions & { readonly duration: number }): Promise<void> {
  const animation = element.animate(keyframes, { ...options, easing: easingOf(options.easing ?? 'linear') });
  let timer: ReturnType<typeof setTimeout> | undefined;
  const enough = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, options.duration + (options.delay ?? 0) + ENOUGH_MS);
  });
  await Promise.race([animation.finished.then(nothing, nothing), enough]);
  clearTimeout(timer);
}

const nothing = (): void => undefined;

/** Ends what moves an element now. Style-sheet animations (the crown) go on. */
export function halt(element: Element): void {
  for (const animation of element.getAnimations()) if (!(animation instanceof CSSAnimation)) animation.cancel();
}
