/** No 0 and o, no 1, l and i: it is read aloud and typed. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';
const GROUPS = 4;
const GROUP = 4;

/** A password of 79 random bits, in groups that can be read aloud. */
export function makePassword(): string {
  // Of 256 values the last 8 would make the first letters a little more likely.
  const even = 256 - (256 % LETTERS.length);
  let letters = '';
  while (letters.length < GROUPS * GROUP) {
    for (const value of crypto.getRandomValues(new Uint8Array(32))) if (value < even) letters += LETTERS.charAt(value % LETTERS.length);
  }
  return Array.from({ length: GROUPS }, (_, i) => letters.slice(i * GROUP, (i + 1) * GROUP)).join('-');
}
