import { useSimulator } from '../testing/stage';

const show = useSimulator();

async function ask(path: string, body?: unknown, headers: Record<string, string> = { 'content-type': 'application/json' }): Promise<{ status: number; answer: Record<string, unknown> }> {
  const init = body === undefined ? {} : { method: 'POST', headers, body: typeof body === 'string' ? body : JSON.stringify(body) };
  const response = await fetch(`${show.simulator.url}${path}`, init);
  return { status: response.status, answer: (await response.json()) as Record<string, unknown> };
}

const viewer = { id: '7100000000000000009', handle: 'remote', nickname: 'Remote' };

it('makes rooms, sends messages and tells what was sent', async () => {
  expect(await ask('/simulator/rooms', { host: '@Far.Away' })).toMatchObject({ status: 201, answer: { host: 'far.away', online: true, watchers: 0 } });
  const { received } = await show.watch('far.away');
  const { answer } = await ask('/simulator/send', {
    host: 'far.away',
    messages: [
      { kind: 'comment', viewer, text: 'by wire' },
      { kind: 'gift', viewer, gift: 'Rose', count: 5, streak: '1760000000000' },
      { kind: 'gift', viewer: null, gift: { id: '1', name: 'Own', coins: 3, type: 1, combo: true } },
      { kind: 'like', viewer, count: 7 },
      { kind: 'follow', viewer },
    ],
  });
  await show.simulator.room('far.away').drained();
  expect(received.map(({ type }) => type)).toEqual(['WebcastChatMessage', 'WebcastGiftMessage', 'WebcastGiftMessage', 'WebcastLikeMessage', 'WebcastSocialMessage']);
  const { answer: told } = await ask('/simulator/sent?host=far.away');
  expect(told).toMatchObject({ host: 'far.away', total: 5 });
  expect((told['sent'] as { fact: unknown }[]).map(({ fact }) => fact)).toEqual(answer['facts']);
  expect((await ask('/simulator/sent?host=far.away&from=3')).answer['sent']).toHaveLength(2);
});

it('plays scenarios and stops them', async () => {
  await ask('/simulator/play', { host: 'luna', scenario: 'storm', rate: 1000, seed: 4 });
  const { received } = await show.watch();
  await show.room.until(({ acknowledged }) => acknowledged > 2);
  await ask('/simulator/act', { host: 'luna', do: 'stop' });
  await show.room.drained();
  expect(received.length).toBe(show.room.sentTotal);
});

it('turns faults on and off, by name and one by one', async () => {
  await ask('/simulator/faults', { host: 'luna', use: 'untidy', set: { duplicate: 0.5, sign: { kind: 'rate-limited', retryAfterSeconds: 3 }, history: { count: 9, marked: true } } });
  expect(show.room.faults.current).toMatchObject({ reorder: 0.15, duplicate: 0.5, sign: { kind: 'rate-limited', retryAfterSeconds: 3 }, history: { count: 9, marked: true } });
  await ask('/simulator/faults', { host: 'luna', set: { sign: null, history: null } });
  expect(show.room.faults.current).toMatchObject({ duplicate: 0.5, sign: null, history: null });
  await ask('/simulator/faults', { host: 'luna', use: 'none' });
  expect(show.room.faults.current).toMatchObject({ duplicate: 0, reorder: 0 });
});

it('does to the room what it is told', async () => {
  const watcher = await show.watch();
  await ask('/simulator/act', { host: 'luna', do: 'disconnect' });
  expect(await watcher.disconnected).toBe(1000);
  expect((await ask('/simulator/act', { host: 'luna', do: 'offline' })).answer).toMatchObject({ online: false });
  expect((await ask('/simulator/act', { host: 'luna', do: 'live' })).answer).toMatchObject({ online: true });
});

describe('says what is wrong with a request', () => {
  it.each([
    ['/simulator/send', { host: 'nobody', messages: [] }, 'no room of @nobody'],
    ['/simulator/send', { host: 'luna' }, '"messages" must be a list'],
    ['/simulator/send', { host: 'luna', messages: [{ kind: 'dance' }] }, '"kind" must be one of'],
    ['/simulator/send', { host: 'luna', messages: [{ kind: 'gift', viewer, gift: 'Unobtainium' }] }, 'No gift is called "Unobtainium"'],
    ['/simulator/send', { host: 'luna', messages: [{ kind: 'comment', viewer: { ...viewer, id: 'me' }, text: 'x' }] }, '"viewer.id"'],
    ['/simulator/play', { host: 'luna', scenario: 'tornado' }, 'calm, busy, storm'],
    ['/simulator/faults', { host: 'luna', set: { gremlins: 1 } }, 'no fault "gremlins"'],
    ['/simulator/faults', { host: 'luna', set: { drop: 2 } }, '"drop" must be a number from 0 to 1'],
    ['/simulator/act', { host: 'luna', do: 'explode' }, '"do" must be one of'],
    ['/simulator/send', 'not json', 'not JSON'],
  ])('%s %j', async (path, body, message) => {
    const { status, answer } = await ask(path, body);
    expect(status).toBe(400);
    expect(answer['message']).toContain(message);
  });

  it('and takes nothing from a web page, which can only send text without asking', async () => {
    expect((await ask('/simulator/act', { host: 'luna', do: 'offline' }, { 'content-type': 'text/plain' })).status).toBe(400);
    expect(show.room.online).toBe(true);
  });

  it('and knows no other paths', async () => {
    expect((await ask('/simulator/nothing')).status).toBe(404);
    expect((await ask('/nothing')).status).toBe(404);
  });
});
