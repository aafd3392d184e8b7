import type { LiveSocket } from './audience';
import { Bulletin } from './bulletin';

/** Reads that end when they are told to, in whatever order; a socket is no more here than somebody who asks. */
describe('a bulletin', () => {
  let truth: string;
  let reads: { answer(): void; fail(error: Error): void }[];
  let told: { news: string; asked: readonly LiveSocket[]; changed: boolean }[];
  let failures: unknown[];
  let bulletin: Bulletin<string>;
  const [mali, nok] = [{ id: 'mali' } as LiveSocket, { id: 'nok' } as LiveSocket];

  beforeEach(() => {
    jest.useFakeTimers();
    [truth, reads, told, failures] = ['first', [], [], []];
    bulletin = new Bulletin(
      100,
      () => {
        const seen = truth;
        return new Promise((resolve, reject) => reads.push({ answer: () => resolve(seen), fail: reject }));
      },
      (news, { asked, changed }) => told.push({ news, asked: [...asked], changed }),
      (error) => failures.push(error),
    );
  });
  afterEach(() => {
    bulletin.stop();
    jest.useRealTimers();
  });
  const pass = (ms: number): Promise<void> => jest.advanceTimersByTimeAsync(ms);
  const ends = (read: number): Promise<void> => {
    reads[read]?.answer();
    return pass(100);
  };

  it('answers who asks, and nobody else', async () => {
    bulletin.answer(mali);
    await ends(0);
    expect(told).toEqual([{ news: 'first', asked: [mali], changed: false }]);
  });

  it('tells everybody when it changed, whoever asked', async () => {
    bulletin.change();
    bulletin.answer(mali);
    await ends(0);
    await ends(1);
    expect(told).toEqual([{ news: 'first', asked: [], changed: true }, { news: 'first', asked: [mali], changed: false }]);
  });

  it('does not let an answer that is late overtake newer news', async () => {
    bulletin.answer(mali);
    truth = 'second';
    bulletin.change();
    await pass(1_000);
    expect(reads).toHaveLength(1);
    await ends(0);
    await ends(1);
    expect(told.map(({ news }) => news)).toEqual(['first', 'second']);
  });

  it('gives nobody an answer that is older than the question', async () => {
    bulletin.answer(mali);
    truth = 'second';
    bulletin.answer(nok);
    await ends(0);
    await ends(1);
    expect(told).toEqual([{ news: 'first', asked: [mali], changed: false }, { news: 'second', asked: [nok], changed: false }]);
  });

  it('answers a thousand who come at once with two reads', async () => {
    for (let i = 0; i < 1_000; i++) bulletin.answer({ id: `page ${i}` } as LiveSocket);
    await ends(0);
    await ends(1);
    await pass(1_000);
    expect(reads).toHaveLength(2);
    expect(told.map(({ asked }) => asked.length)).toEqual([1, 999]);
  });

  it('owes its news after a read that failed', async () => {
    bulletin.answer(mali);
    bulletin.change();
    await ends(0);
    bulletin.answer(nok);
    const error = new Error('the database is away');
    reads[1]?.fail(error);
    await pass(1_000);
    await ends(2);
    expect(failures).toEqual([error]);
    expect(told.at(-1)).toEqual({ news: 'first', asked: [nok], changed: true });
  });

  it('says nothing more once it is stopped, not even what was read', async () => {
    bulletin.change();
    bulletin.stop();
    await ends(0);
    bulletin.change();
    await pass(1_000);
    expect([told, reads.length]).toEqual([[], 1]);
  });
});
