import { gifts } from '../gifts';
import { people } from '../crowd/people';
import { useSimulator } from '../testing/stage';
import { avatarUrls, giftIconUrl } from './picture-urls';

const show = useSimulator();

async function picture(url: string): Promise<{ status: number; type: string | null; bytes: Buffer }> {
  const response = await fetch(url);
  return { status: response.status, type: response.headers.get('content-type'), bytes: Buffer.from(await response.arrayBuffer()) };
}

it('everybody with a picture has one that is served, and no two look alike', async () => {
  const shown = people.filter(({ avatar }) => avatar !== 'none').slice(0, 12);
  const pictures = await Promise.all(shown.map((person) => picture(avatarUrls(show.simulator.url, person).at(-1) ?? '')));
  for (const { status, type, bytes } of pictures) {
    expect([status, type]).toEqual([200, 'image/png']);
    expect(bytes.subarray(1, 4).toString()).toBe('PNG');
  }
  expect(new Set(pictures.map(({ bytes }) => bytes.toString('base64'))).size).toBe(shown.length);
});

it('whose picture has moved has a first address that is refused', async () => {
  const moved = people.find(({ avatar }) => avatar === 'moved');
  const [first, second] = moved ? avatarUrls(show.simulator.url, moved) : [];
  expect((await picture(first ?? '')).status).toBe(403);
  expect((await picture(second ?? '')).status).toBe(200);
});

it('gifts have icons', async () => {
  for (const gift of gifts.slice(0, 4)) expect(await picture(giftIconUrl(show.simulator.url, gift.id))).toMatchObject({ status: 200, type: 'image/png' });
});
