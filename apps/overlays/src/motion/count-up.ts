/** Frames of a count and milliseconds between them: enough to see it run, few enough to cost nothing beside an encoder. */
export const COUNT_FRAMES = 14;
export const COUNT_FRAME_MS = 36;

/** The whole numbers shown on the way from one score to another, fast first; the last is the score itself. */
export function countUp(from: number, to: number, frames = COUNT_FRAMES): number[] {
  return Array.from({ length: frames }, (_, index) => {
    const rest = (1 - (index + 1) / frames) ** 3;
    return index + 1 === frames ? to : Math.round(to - (to - from) * rest);
  });
}
