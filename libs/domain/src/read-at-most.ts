/**
 * How many UTF-16 units of a comment are looked at for what it holds. TikTok lets nobody write more than 150; some patterns
 * take time by the square of the length, and whatever is much longer must not hold up the show.
 */
export const READ_AT_MOST = 1_000;
