/** What a page says to the page that frames it, by `postMessage`, once it shows something. */
export const OVERLAY_READY = 'overlay-ready';
