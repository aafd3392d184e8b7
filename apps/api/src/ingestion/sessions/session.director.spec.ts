import type { SessionView } from '@app/contracts';
import { DomainError, sessionId, type SessionId, type SessionStatus } from '@app/domain';
import { BatchCollector } from '../testing/batch.collector';
import { comment } from '../testing/made-events';
import { ManualClock, settle } from '../testing/manual.clock';
import { MemoryBook } from '../testing/memory.book';
import { ScriptedSource } from '../testing/scripted.source';
import { SessionDirector } from './session.director';
import { SessionRunner } from './session.runner';

const one = sessionId('5a3c7c1e-0000-4000-8000-000000000001');
const two = sessionId('5a3c7c1e-0000-4000-8000-000000000002');
const minute = 60_000;

let clock: ManualClock;
let rows: Map<SessionId, SessionView>;
let away: Error | null;
let sources: Map<SessionId, ScriptedSource>;
let book: MemoryBook;
let queue: BatchCollector;
let director: SessionDirector;
let began: number;
/** Hosts that another process listens to. */
let elsewhere: Set<string>;
let released: string[];

beforeEach(() => {
  clock = new ManualClock();
  rows = new Map();
  away = null;
  sources = new Map();
  book = new MemoryBook();
  queue = new BatchCollector();
  began = clock.now();
  elsewhere = new Set();
  released = [];
  director = new SessionDirector({
    clock,
    hosts: {
      claim: async (host) => !elsewhere.has(host),
      release: async (host) => void released.push(host),
    },
    directory: {
      listOn: async () => {
        if (away) throw away;
        return [...rows.values()].filter(({ status }) => status === 'running' || status === 'paused');
      },
      get: async (id) => {
        if (away) throw away;
        const row = rows.get(id);
        if (!row) throw new DomainError('session.not-found', 'There is no such session.');
        return row;
      },
    },
    makeRunner: ({ id, host }) => {
      const source = sources.get(id) ?? new ScriptedSource();
      sources.set(id, source);
      return new SessionRunner({ sessionId: id, host, source, book, receiver: queue, clock, random: () => 0, spill: null, log: { info: () => undefined, warn: () => undefined, error: () => undefined } });
    },
    onTrouble: () => undefined,
  });
});

afterEach(async () => {
  const closed = director.close();
  await clock.pass(10_000);
  await closed;
});

function put(id: SessionId, status: SessionStatus, fields: Partial<SessionView> = {}): void {
  const startedAt = new Date(began - minute).toISOString();
  rows.set(id, { id, host: 'host_one', title: null, status, connection: { state: 'idle' }, createdAt: startedAt, startedAt, stoppedAt: null, ...fields });
}

/** What an earlier process left is not known, unless a spec says so. */
async function begin(lastHeard: (id: SessionId) => number | null = () => null): Promise<void> {
  director.begin(lastHeard);
  await settle();
}

async function change(id: SessionId, status: SessionStatus, fields: Partial<SessionView> = {}): Promise<void> {
  put(id, status, fields);
  director.look(id);
  await settle();
}

function say(id: SessionId, text: string): void {
  sources.get(id)?.line.event(comment(text));
}

describe('what is written decides what runs', () => {
  it('takes up the sessions that are on when it begins, and leaves the others alone', async () => {
    put(one, 'running');
    put(two, 'stopped', { host: 'host_two' });
    await begin();
    expect(director.sessions()).toEqual([one]);
    expect(book.states.map(({ state }) => state)).toContain('live');
  });

  it('connects when a session is started, and passes its events on', async () => {
    put(one, 'ready');
    await begin();
    await change(one, 'running');
    say(one, 'hello');
    await clock.pass(100);
    expect(queue.batches).toMatchObject([{ sessionId: one, events: [{ text: 'hello' }] }]);
    expect(book.lines.filter((line) => line.startsWith('open'))).toEqual([]);
  });

  it('stays connected during a pause, drops what is said, and notes the gap', async () => {
    await begin();
    await change(one, 'running');
    say(one, 'before');
    await change(one, 'paused');
    say(one, 'meanwhile');
    await clock.pass(minute / 2);
    await change(one, 'running');
    say(one, 'after');
    await clock.pass(100);
    expect(queue.texts).toEqual(['before', 'after']);
    expect(sources.get(one)?.attempts).toBe(1);
    expect(book.lines.slice(-2)).toEqual([`open paused ${began}`, `close ${began + minute / 2}`]);
  });

  it('hands over what was gathered when a session is stopped, disconnects, and says so', async () => {
    await begin();
    await change(one, 'running');
    say(one, 'the last word');
    await change(one, 'stopped');
    expect(queue.texts).toEqual(['the last word']);
    expect(sources.get(one)?.closings).toBe(1);
    expect(book.lines.at(-1)).toBe('idle');
    expect(director.sessions()).toEqual([]);
  });

  it('is not moved by news of what it knows already', async () => {
    await begin();
    await change(one, 'running');
    for (let count = 0; count < 5; count += 1) await change(one, 'running');
    expect(sources.get(one)?.attempts).toBe(1);
  });

  it('leaves a session that is gone', async () => {
    await begin();
    await change(one, 'running');
    rows.delete(one);
    director.look(one);
    await settle();
    expect(director.sessions()).toEqual([]);
  });

  it('finds out by itself what it was not told, when told to look at everything', async () => {
    await begin();
    await change(one, 'running');
    put(one, 'stopped');
    put(two, 'running', { host: 'host_two' });
    director.lookAtAll();
    await settle();
    expect(director.sessions()).toEqual([two]);
  });

  it('tries again when the database is away', async () => {
    await begin();
    away = new Error('the database is away');
    await change(one, 'running');
    expect(director.sessions()).toEqual([]);
    away = null;
    await clock.pass(10_000);
    expect(director.sessions()).toEqual([one]);
  });
});

it('has one connection for each host: the next session waits until the first is left', async () => {
  await begin();
  await change(one, 'running');
  await change(two, 'running');
  expect(director.sessions()).toEqual([one]);
  await change(one, 'stopped');
  expect(director.sessions()).toEqual([two]);
});

describe('beside another process that listens', () => {
  it('stands by, and takes over soon after that is gone, with a gap for the time between', async () => {
    elsewhere.add('host_one');
    put(one, 'running', { connection: { state: 'connecting', since: new Date(began).toISOString() } });
    await begin();
    await clock.pass(minute);
    expect([director.sessions(), book.lines]).toEqual([[], []]);
    elsewhere.clear();
    await clock.pass(2_000);
    expect(director.sessions()).toEqual([one]);
    expect(book.lines).toContain(`open restart ${began + minute}`);
    expect(book.lines.at(-1)).toBe('live');
  });

  it('takes up other hosts meanwhile', async () => {
    elsewhere.add('host_one');
    put(one, 'running');
    put(two, 'running', { host: 'host_two' });
    await begin();
    expect(director.sessions()).toEqual([two]);
  });

  it('lets go of a host when its session is stopped', async () => {
    await begin();
    await change(one, 'running');
    await change(one, 'stopped');
    expect(released).toEqual(['host_one']);
  });

  it('goes without a word when another process has taken the host, and stands by', async () => {
    await begin();
    await change(one, 'running');
    say(one, 'the last word');
    const written = book.lines.length;
    elsewhere.add('host_one');
    director.giveUp('host_one');
    await settle();
    expect([director.sessions(), queue.texts, book.lines.length, sources.get(one)?.closings]).toEqual([[], ['the last word'], written, 1]);
    elsewhere.clear();
    await clock.pass(4_000);
    expect(director.sessions()).toEqual([one]);
  });
});

describe('after a restart', () => {
  it('what is missing began with the last sign of life', async () => {
    put(one, 'running', { connection: { state: 'connecting', since: new Date(began).toISOString() } });
    await begin((id) => (id === one ? began - 20_000 : null));
    expect(book.lines).toContain(`open restart ${began - 20_000}`);
    expect(book.lines).toContain(`close ${began}`);
  });

  it('nothing is missing from before the session was started', async () => {
    put(one, 'running');
    await begin(() => began - 5 * minute);
    expect(book.lines).toContain(`open restart ${began - minute}`);
  });

  it('a session that nobody had taken up has missed everything', async () => {
    put(one, 'running');
    await begin();
    expect(book.lines).toContain(`open restart ${began - minute}`);
  });

  it('says only what it knows: without a sign of life the gap begins now', async () => {
    put(one, 'running', { connection: { state: 'connecting', since: new Date(began).toISOString() } });
    await begin();
    expect(book.lines).toContain(`open restart ${began}`);
  });

  it('a session that is started later has missed nothing', async () => {
    await begin(() => began - minute);
    await change(one, 'running');
    expect(book.lines).toEqual(['connecting', 'live']);
  });
});

describe('when the process ends', () => {
  it('hands over what was gathered, and the sessions stay on with a gap that is open', async () => {
    await begin();
    await change(one, 'running');
    say(one, 'the last word');
    await expect(director.close()).resolves.toBe(0);
    expect(queue.texts).toEqual(['the last word']);
    expect(book.lines.slice(-2)).toEqual([`open restart ${began}`, 'idle']);
  });

  it('says how many events the queue would not take, those of stopped sessions included', async () => {
    queue.mode = 'fails';
    await begin();
    await change(one, 'running');
    say(one, 'one');
    put(one, 'stopped');
    director.look(one);
    await clock.pass(6_000);
    await change(two, 'running');
    say(two, 'two');
    expect(director.report()).toEqual({ sessions: 1, waiting: 2, stored: 0 });
    const closed = director.close();
    await clock.pass(6_000);
    await expect(closed).resolves.toBe(2);
  });
});
