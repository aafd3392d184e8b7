import { GapLog } from './gap.log';

let paper: [string, string, number][];
let log: GapLog;

beforeEach(() => {
  paper = [];
  log = new GapLog({
    openGap: (reason, from) => paper.push(['open', reason, from.getTime()]),
    closeGap: (to) => paper.push(['close', '', to.getTime()]),
  });
});

it('writes a gap when something begins to be missing, and its end', () => {
  log.begin('connection', 'disconnected', 1_000);
  log.end('connection', 2_000);
  expect(paper).toEqual([['open', 'disconnected', 1_000], ['close', '', 2_000]]);
});

it('keeps the first reason while the connection is gone', () => {
  log.begin('connection', 'silent', 1_000);
  log.begin('connection', 'rate-limited', 1_500);
  log.end('connection', 2_000);
  expect(paper).toEqual([['open', 'silent', 1_000], ['close', '', 2_000]]);
});

it('goes on without a seam when a pause outlasts a lost connection', () => {
  log.begin('connection', 'disconnected', 1_000);
  log.begin('pause', 'paused', 1_500);
  log.end('connection', 2_000);
  log.end('pause', 3_000);
  expect(paper).toEqual([['open', 'disconnected', 1_000], ['close', '', 2_000], ['open', 'paused', 2_000], ['close', '', 3_000]]);
});

it('says nothing of a connection that was lost and found during a pause', () => {
  log.begin('pause', 'paused', 1_000);
  log.begin('connection', 'disconnected', 1_500);
  log.end('connection', 2_000);
  log.end('pause', 3_000);
  expect(paper).toEqual([['open', 'paused', 1_000], ['close', '', 3_000]]);
});

it('writes nothing when nothing was missing', () => {
  log.end('connection', 1_000);
  log.finish(2_000);
  expect(paper).toEqual([]);
});

it('ends what is open when the session stops', () => {
  log.begin('pause', 'paused', 1_000);
  log.begin('connection', 'network', 1_500);
  log.finish(2_000);
  expect(paper).toEqual([['open', 'paused', 1_000], ['close', '', 2_000]]);
});
