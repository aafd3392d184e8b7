import { hasLink } from './has-link';

describe('a link', () => {
  it.each(['https://shop.example/sale', 'look: HTTP://x.y', 'www.lucky-cats.example', 'visit lucky-cats.com now', 'LUCKY.SHOP', 'line.me/ti/p/abc', 'ดูที่ lucky-cats.com', 'แอดไลน์ line.me/abc', '加我 qq.cn', 'tg://join', '(bit.ly/3x)'])('is in %p', (text) => {
    expect(hasLink(text)).toBe(true);
  });

  it.each(['', 'hello', 'wait...what', 'no.1', 'Mr.Smith', '3.14', 'e.g. this one', 'so good.love it', 'a.b', 'เวลา 20.30 น.', '@mali.com', 'I said no. In the end yes', 'ok.indeed'])('is not in %p', (text) => {
    expect(hasLink(text)).toBe(false);
  });

  it('is not looked for behind what anybody could write', () => {
    expect([hasLink(`${'x '.repeat(400)}www.lucky-cats.example`), hasLink(`${'x '.repeat(500)}www.lucky-cats.example`)]).toEqual([true, false]);
  });
});
