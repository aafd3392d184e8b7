import { DomainError, roomId, sessionId, type ConnectionState } from '@app/domain';
import { ManualClock, settle } from '../testing/manual.clock';
import { MemoryBook } from '../testing/memory.book';
import { SessionReporter } from './session.reporter';

const id = sessionId('5a3c7c1e-0000-4000-8000-000000000001');
const connecting = (minute: number) => ({ state: 'connecting', since: `2030-01-01T00:0${minute}:00.000Z` }) as const;

const live = (room: string, likes: number | null): ConnectionState => ({ state: 'live', since: '2030-01-01T00:00:00.000Z', roomId: roomId(room), viewers: 1, likes, hostPaused: false });

let clock: ManualClock;
let book: MemoryBook;
let reporter: SessionReporter;

beforeEach(() => {
  clock = new ManualClock();
  book = new MemoryBook();
  reporter = new SessionReporter(id, book, clock);
});

it('writes in the order in which things happened', async () => {
  reporter.state(connecting(1));
  reporter.openGap('network', new Date(1_000));
  reporter.closeGap(new Date(2_000));
  await reporter.settle(1_000);
  expect(book.lines).toEqual(['connecting', 'open network 1000', 'close 2000']);
});

it('writes all gaps, and of the states only the newest, once the database is back', async () => {
  book.failure = new Error('the database is away');
  reporter.state(connecting(1));
  await settle();
  reporter.openGap('silent', new Date(1_000));
  reporter.state(connecting(2));
  reporter.closeGap(new Date(2_000));
  reporter.state({ state: 'idle' });
  await clock.pass(10_000);
  book.failure = null;
  await clock.pass(15_000);
  expect(book.lines).toEqual(['open silent 1000', 'close 2000', 'idle']);
});

it('keeps the likes of a room that was left before its state could be written, and those of a room that goes on once', async () => {
  book.failure = new Error('the database is away');
  reporter.state(live('room-1', 10));
  await settle();
  reporter.state(live('room-1', 20));
  reporter.state(live('room-1', null));
  reporter.state(connecting(1));
  reporter.state(live('room-2', 3));
  reporter.state(live('room-2', 5));
  book.failure = null;
  await clock.pass(15_000);
  expect(book.lines).toEqual(['20 likes of room-1', 'live']);
  expect(book.states).toEqual([live('room-2', 5)]);
});

it('says nothing more when it was dropped', async () => {
  reporter.state(connecting(1));
  await reporter.settle(1_000);
  reporter.drop();
  reporter.state(live('room-1', 10));
  reporter.closeGap(new Date(2_000));
  await reporter.settle(1_000);
  expect(book.lines).toEqual(['connecting']);
});

it('does not insist when the session is gone', async () => {
  book.failure = new DomainError('session.not-found', 'There is no such session.');
  reporter.state(connecting(1));
  await reporter.settle(1_000);
  book.failure = null;
  reporter.state({ state: 'idle' });
  await reporter.settle(1_000);
  expect(book.lines).toEqual(['idle']);
});

it('lets go after its time when the database stays away', async () => {
  book.failure = new Error('the database is away');
  reporter.state(connecting(1));
  const settled = reporter.settle(5_000);
  await clock.pass(5_000);
  await settled;
  expect(book.lines).toEqual([]);
});
