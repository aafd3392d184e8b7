import { RequestFilteringHttpsAgent } from 'request-filtering-agent';
import { downloadPicture, type PictureRoad } from './download-picture';
import { PictureFailure, type FailureReason } from './picture-failure';
import { PictureRoads } from './picture-fetcher';
import { made } from './testing/made-pictures';
import { pictureServer, type PictureServer } from './testing/picture-server';

const AVATAR = new URL('https://p16-sign-sg.tiktokcdn.com/tos-made-up/avatar.webp?x-signature=made-up');
let tiktok: PictureServer;

beforeEach(async () => {
  tiktok = await pictureServer();
});
afterEach(() => tiktok.close());

const openRoad = (timeoutMs = 20_000): PictureRoad => ({ agent: tiktok.agent(['127.0.0.1'], ['127.0.0.1']), timeoutMs });

async function failure(road: PictureRoad = openRoad(), url = AVATAR): Promise<FailureReason | 'none'> {
  try {
    await downloadPicture(url, road);
    return 'none';
  } catch (error) {
    if (error instanceof PictureFailure) return error.reason;
    throw error;
  }
}

it('brings the bytes as they are, with nothing sent that tells of us', async () => {
  const picture = made.webp(100, 100);
  let headers: readonly string[] = [];
  tiktok.answerWith((_, response) => {
    headers = response.req.rawHeaders.filter((_value, index) => index % 2 === 0).map((name) => name.toLowerCase());
    response.end(picture);
  });
  expect((await downloadPicture(AVATAR, openRoad())).equals(picture)).toBe(true);
  expect(tiktok.asked).toEqual(['/tos-made-up/avatar.webp?x-signature=made-up']);
  expect([...headers].sort()).toEqual(['accept', 'accept-encoding', 'connection', 'host']);
});

describe('a name', () => {
  it.each(['127.0.0.1', '127.8.8.8', '10.1.2.3', '172.16.0.1', '192.168.1.1', '169.254.169.254', '100.64.0.1', '0.0.0.0', '::', '::1', '::ffff:127.0.0.1', '::ffff:10.0.0.1', '64:ff9b::7f00:1', 'fe80::1', 'fd00::1', '255.255.255.255', '224.0.0.1'])('that leads to %s is not followed', async (address) => {
    expect(await failure({ agent: tiktok.agent([address]), timeoutMs: 20_000 })).toBe('private-address');
    expect(tiktok.asked).toEqual([]);
  });

  it('that leads to a public address and a private one is not followed', async () => {
    expect(await failure({ agent: tiktok.agent(['93.184.216.34', '127.0.0.1']), timeoutMs: 20_000 })).toBe('private-address');
    expect(tiktok.asked).toEqual([]);
  });

  it('is followed by the program in the same way', async () => {
    const { agent } = new PictureRoads().tiktok;
    expect(agent).toBeInstanceOf(RequestFilteringHttpsAgent);
    expect(await failure({ agent, timeoutMs: 20_000 }, new URL(`https://127.0.0.1:${tiktok.port}/`))).toBe('private-address');
    expect(await failure({ agent, timeoutMs: 20_000 }, new URL(`https://localhost:${tiktok.port}/`))).toBe('private-address');
    expect(tiktok.asked).toEqual([]);
  });

  it('that another certificate answers for is not believed', async () => {
    tiktok.answerWith((_, response) => response.end(made.png(10, 10)));
    expect(await failure(openRoad(), new URL('https://p16-sign.ibyteimg.com/a.png'))).toBe('network');
    expect(tiktok.asked).toEqual([]);
  });
});

describe('an answer', () => {
  it.each(['http://169.254.169.254/latest/meta-data', 'https://p16-sign-sg.tiktokcdn.com/elsewhere.webp', '/elsewhere.webp'])('that leads on to %s leads nowhere', async (location) => {
    tiktok.answerWith((_, response) => response.writeHead(302, { location }).end());
    expect(await failure()).toBe('redirect');
    expect(tiktok.asked).toHaveLength(1);
  });

  it.each([204, 400, 403, 404, 500])('%i brings no picture', async (status) => {
    tiktok.answerWith((_, response) => response.writeHead(status).end(status === 204 ? undefined : made.png(10, 10)));
    expect(await failure()).toBe('status');
  });

  it('that has a megabyte is taken, and one byte more is not', async () => {
    const sizes = [1_048_576, 1_048_577];
    const failures: string[] = [];
    for (const size of sizes) {
      tiktok.answerWith((_, response) => response.end(Buffer.alloc(size)));
      failures.push(await failure());
    }
    expect(failures).toEqual(['none', 'too-large']);
  });

  it('that never ends is cut off', async () => {
    const cut = new Promise<void>((resolve) => {
      tiktok.answerWith((_, response) => {
        const more = (): void => {
          while (!response.destroyed && response.write(Buffer.alloc(65_536)));
        };
        response.on('drain', more);
        response.on('close', resolve);
        more();
      });
    });
    expect(await failure()).toBe('too-large');
    await cut;
  });

  it('that does not begin is given up', async () => {
    tiktok.answerWith(() => undefined);
    expect(await failure(openRoad(300))).toBe('timeout');
  });

  it('that begins and dawdles is given up', async () => {
    tiktok.answerWith((_, response) => response.write(made.png(10, 10).subarray(0, 10)));
    expect(await failure(openRoad(300))).toBe('timeout');
  });

  it('that breaks off is no answer', async () => {
    tiktok.answerWith((_, response) => {
      response.writeHead(200, { 'content-length': '5000' });
      response.write(made.png(10, 10), () => response.destroy());
    });
    expect(await failure()).toBe('network');
  });

  it('is not waited for where nobody listens', async () => {
    const road = openRoad();
    await tiktok.close();
    expect(await failure(road)).toBe('network');
  });
});
