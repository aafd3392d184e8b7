/** Pictures of nobody: drawn here, so that samples need no server and show no real person. No greens, which a key would take. */
function pictureOf(shapes: string): string {
  return `data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 96">${shapes}</svg>`)}`;
}

/** Head and shoulders before a wall. */
export function portrait(wall: string, hair: string, skin: string, shirt: string): string {
  return pictureOf(
    `<rect width="96" height="96" fill="${wall}"/><path d="M22 96V40a26 26 0 0 1 52 0v56z" fill="${hair}"/>` +
      `<path d="M8 96c2-20 20-26 40-26s38 6 40 26z" fill="${shirt}"/><path d="M40 56h16v14q-8 9-16 0z" fill="${skin}"/>` +
      `<ellipse cx="48" cy="44" rx="18" ry="21" fill="${skin}"/><path d="M28 42q2-24 20-24t20 24q-8-12-20-12t-20 12z" fill="${hair}"/>`,
  );
}

/** A sticker in a comment. */
export function sticker(color: string): string {
  return pictureOf(
    `<circle cx="48" cy="48" r="44" fill="${color}"/><circle cx="33" cy="40" r="6" fill="#1c1a2b"/><circle cx="63" cy="40" r="6" fill="#1c1a2b"/>` +
      '<path d="M26 56q22 30 44 0z" fill="#1c1a2b"/><path d="M36 66q12 12 24 0z" fill="#ff5d7a"/>',
  );
}

/** What a gift looks like: a flower, a cup, a star and a rocket. */
export const giftPictures = {
  flower: pictureOf('<path d="M46 48h5v46h-5z" fill="#7a4b2a"/><circle cx="48" cy="32" r="26" fill="#d8234f"/><path d="M30 30q18-22 36 0-8 26-18 26T30 30z" fill="#ff4d74"/><path d="M39 30q9-11 18 0-4 14-9 14t-9-14z" fill="#a30f38"/>'),
  cup: pictureOf('<path d="M66 40h8a13 13 0 0 1 0 26h-8" fill="none" stroke="#f3ead9" stroke-width="7"/><path d="M16 32h54v32a18 18 0 0 1-18 18H34a18 18 0 0 1-18-18z" fill="#f3ead9"/><path d="M16 32h54v10H16z" fill="#6b3f22"/><path d="M32 24q-6-8 0-16m12 16q-6-8 0-16" fill="none" stroke="#b9a78c" stroke-width="4" stroke-linecap="round"/>'),
  star: pictureOf('<path d="M48 4l13 29 31 4-23 22 6 33-27-16-27 16 6-33L4 37l31-4z" fill="#ffc83d"/><path d="M48 18l8 21-8 34z" fill="#ffe9a8"/>'),
  rocket: pictureOf('<path d="M34 70L22 90l20-8zM62 70l12 20-20-8z" fill="#ff7a2f"/><path d="M48 2q24 24 20 68H28Q24 26 48 2z" fill="#e8ebf5"/><path d="M48 2q13 14 18 34H30Q35 16 48 2z" fill="#d8234f"/><circle cx="48" cy="48" r="10" fill="#3757d6"/>'),
} as const;

/** A picture that begins and is none. */
export const BROKEN_PICTURE = 'data:image/png;base64,iVBORw0KGgo';
