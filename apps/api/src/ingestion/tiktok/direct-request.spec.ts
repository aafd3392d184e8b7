import { directRequest } from './direct-request';

it('asks TikTok by https, whatever the library chose', () => {
  expect(directRequest('http://www.tiktok.com/@host/live?a=1', null).href).toBe('https://www.tiktok.com/@host/live?a=1');
  expect(directRequest(new URL('https://webcast.tiktok.com/webcast/room/info/'), null).href).toBe('https://webcast.tiktok.com/webcast/room/info/');
});

it('asks whoever stands in for TikTok instead, by their protocol and port', () => {
  expect(directRequest('https://www.tiktok.com/@host/live?a=1', 'http://127.0.0.1:4100').href).toBe('http://127.0.0.1:4100/@host/live?a=1');
});

it('keeps a path that the address begins with, once', () => {
  const first = directRequest('http://www.tiktok.com/@host/live', 'http://127.0.0.1:4100/tiktok/');
  expect(first.pathname).toBe('/tiktok/@host/live');
  expect(directRequest(first, 'http://127.0.0.1:4100/tiktok/').pathname).toBe('/tiktok/@host/live');
});
