/**
 * Whose picture it is: TikTok's, or that of whatever stands in for TikTok on this machine. The latter is fetched only
 * from an origin that is known to stand in (`StandIns`).
 */
export interface PictureUrl {
  readonly from: 'tiktok' | 'stand-in';
  readonly url: URL;
}

/** Where TikTok keeps pictures of viewers, gifts and emotes, by region; each with all names below it. */
const pictureHosts = ['tiktokcdn.com', 'tiktokcdn-us.com', 'tiktokcdn-eu.com', 'tiktokcdn-in.com', 'ibyteimg.com', 'byteimg.com', 'ibytedtos.com', 'muscdn.com'];
const loopback: ReadonlySet<string> = new Set(['127.0.0.1', 'localhost']);
/** TikTok's have about 300 characters. */
const LONGEST = 2_048;

/** Null for whatever is not an address of a picture that may be fetched; nothing of the network is asked. */
export function readPictureUrl(address: string): PictureUrl | null {
  if (address.length > LONGEST || !URL.canParse(address)) return null;
  const url = new URL(address);
  if (url.username !== '' || url.password !== '') return null;
  if (url.protocol === 'http:' && loopback.has(url.hostname)) return { from: 'stand-in', url };
  // The port of https is left out when it is the usual one.
  if (url.protocol === 'https:' && url.port === '' && isPictureHost(url.hostname)) return { from: 'tiktok', url };
  return null;
}

function isPictureHost(name: string): boolean {
  return pictureHosts.some((host) => name === host || name.endsWith(`.${host}`));
}
