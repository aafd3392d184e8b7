/**
 * The address that a request of the library really goes to. The library asks real hosts by http and 127.0.0.1 by
 * https, the wrong way round; and it has no setting for a server that stands in for TikTok.
 * @param baseUrl stands in for TikTok; null is TikTok
 */
export function directRequest(url: string | URL, baseUrl: string | null): URL {
  const target = new URL(url);
  if (baseUrl === null) {
    target.protocol = 'https:';
    return target;
  }
  const base = new URL(baseUrl);
  const prefix = base.pathname.replace(/\/$/, '');
  target.protocol = base.protocol;
  target.host = base.host;
  // A redirect runs through here again, and by then the path has its prefix.
  if (prefix && !target.pathname.startsWith(`${prefix}/`)) target.pathname = prefix + target.pathname;
  return target;
}
