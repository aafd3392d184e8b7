/** A canvas of OBS, pixels. */
export interface Canvas {
  readonly width: number;
  readonly height: number;
}

export const PORTRAIT: Canvas = { width: 1080, height: 1920 };
export const LANDSCAPE: Canvas = { width: 1920, height: 1080 };
export const CANVAS_LEAST = 200;
export const CANVAS_MOST = 3840;

export type CanvasName = 'portrait' | 'landscape' | 'own';

export function nameCanvas({ width, height }: Canvas): CanvasName {
  if (width === PORTRAIT.width && height === PORTRAIT.height) return 'portrait';
  return width === LANDSCAPE.width && height === LANDSCAPE.height ? 'landscape' : 'own';
}

/** A side as somebody typed it: whole, and within what a video can be. */
export function sideOf(typed: number, usual: number): number {
  return Number.isFinite(typed) ? Math.min(CANVAS_MOST, Math.max(CANVAS_LEAST, Math.round(typed))) : usual;
}

/** How much smaller a canvas is shown so that all of it is in sight; never larger than it is. */
export function fitScale(canvas: Canvas, room: Canvas): number {
  return Math.max(0, Math.min(1, room.width / canvas.width, room.height / canvas.height));
}
