import { commentId, giftId, viewerId } from '@app/domain';
import { avatarAddress, giftIconAddress, nameInAddress, readPictureName, servedEmotes } from './picture-address';

const ploy = viewerId('7000000000000000001');
const PATH = '/tos-made-up-avt-0068/0123456789abcdef~tplv-tiktokx-cropcenter:100:100.webp';
const at = (host: string, query = ''): string => `https://${host}${PATH}${query}`;
const usual = avatarAddress(ploy, at('p16-sign-sg.tiktokcdn.com', '?x-expires=1768071600&x-signature=aaa'));

it('is short, and on this server', () => {
  expect(usual).toMatch(/^\/api\/pictures\/v7000000000000000001-[0-9a-z]{25}$/);
});

it.each([
  ['is signed anew', at('p16-sign-sg.tiktokcdn.com', '?x-expires=1768244400&x-signature=bbb')],
  ['comes from another host', at('p19-sign-useast5.tiktokcdn-us.com', '?x-expires=1768071600')],
  ['comes from another family of hosts', at('p9-sign-sg.ibyteimg.com')],
])('stays the same when the picture %s', (_, original) => {
  expect(avatarAddress(ploy, original)).toBe(usual);
});

it('is another for another picture', () => {
  expect(avatarAddress(ploy, at('p16-sign-sg.tiktokcdn.com').replace('0123', '9123'))).not.toBe(usual);
});

it.each([
  ['there is none', null],
  ['it is empty', ''],
  ['it is no address', 'not an address'],
  ['the host is somebody else', at('pictures.example')],
  ['the host only ends like one of TikTok', at('eviltiktokcdn.com')],
  ['the host only begins like one of TikTok', at('p16-sign-sg.tiktokcdn.com.evil.example')],
  ['TikTok stands before an @', at('p16-sign-sg.tiktokcdn.com@evil.example')],
  ['a user is named', at('somebody@p16-sign-sg.tiktokcdn.com')],
  ['a password is named', at('a:b@p16-sign-sg.tiktokcdn.com')],
  ['the port is another', at('p16-sign-sg.tiktokcdn.com:8443')],
  ['it is not encrypted', at('p16-sign-sg.tiktokcdn.com').replace('https', 'http')],
  ['it is a number of a network', at('10.0.0.1')],
  ['it is this machine, encrypted', at('127.0.0.1')],
  ['it is a file', 'file:///etc/passwd'],
  ['it is in itself', 'data:image/png;base64,AAAA'],
  ['it is endless', at('p16-sign-sg.tiktokcdn.com', `?${'x'.repeat(3_000)}`)],
])('is none when %s', (_, original) => {
  expect(avatarAddress(ploy, original)).toBeNull();
});

it('is none of nobody', () => {
  expect(avatarAddress(null, at('p16-sign-sg.tiktokcdn.com'))).toBeNull();
});

it('tells a gift from a viewer', () => {
  const [gift, viewer] = [giftIconAddress(giftId('5655'), at('p16-webcast.tiktokcdn.com')), avatarAddress(viewerId('5655'), at('p16-webcast.tiktokcdn.com'))];
  expect([gift?.replace('g5655', ''), gift === viewer]).toEqual([viewer?.replace('v5655', ''), false]);
});

it('tells what is where', () => {
  const name = readPictureName(nameInAddress(usual ?? '') ?? '');
  expect(name).toEqual({ kind: 'viewer', id: '7000000000000000001', key: usual?.slice(-25) });
});

it.each(['', 'v1', 'v1-', 'v1-short', `x1-${'a'.repeat(25)}`, `v-${'a'.repeat(25)}`, `v1-${'A'.repeat(25)}`, `v1-${'a'.repeat(26)}`, `v../..-${'a'.repeat(25)}`, `v1-../../../../../../../etc/pa`, `v1-${'.'.repeat(25)}`, 'v1%2f-aaaaaaaaaaaaaaaaaaaaaaaaa', `v1-${'a'.repeat(25)}\n`])('never was %j', (name) => {
  expect(readPictureName(name)).toBeNull();
});

it('is given out for an id that stands in an address as it is, and for no other', () => {
  expect(giftIconAddress(giftId('../1'), at('p16-webcast.tiktokcdn.com'))).toBeNull();
});

describe('an emote', () => {
  const wave = `https://p16-webcast.tiktokcdn.com/img/${'wave'}~tplv-obj.webp`;

  it('has one address in all comments', () => {
    const [first, second] = [servedEmotes(commentId('41'), [{ at: 3, imageUrl: wave }]), servedEmotes(commentId('42'), [{ at: 0, imageUrl: wave }, { at: 9, imageUrl: wave }])];
    expect(first).toEqual([{ at: 3, imageUrl: expect.stringMatching(/^\/api\/pictures\/c41-/) as string }]);
    expect(second.map(({ at: place, imageUrl }) => [place, imageUrl])).toEqual([[0, first[0]?.imageUrl], [9, first[0]?.imageUrl]]);
  });

  it('that may not be fetched is left out', () => {
    expect(servedEmotes(commentId('43'), [{ at: 0, imageUrl: 'https://pictures.example/a.png' }])).toEqual([]);
  });
});
