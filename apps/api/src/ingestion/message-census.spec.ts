import { MessageCensus } from './message-census';

it('counts messages by name, and what was wrong with those that could not be read', () => {
  const census = new MessageCensus(() => Date.UTC(2030, 0, 1));
  census.count('WebcastChatMessage');
  census.count('WebcastChatMessage');
  census.count('WebcastGiftMessage');
  census.reject('no-gift-details', 'WebcastGiftMessage', Buffer.from('abc'));
  expect(census.report()).toEqual({
    messages: { WebcastChatMessage: 2, WebcastGiftMessage: 1 },
    rejected: { 'no-gift-details': 1 },
    samples: [{ at: '2030-01-01T00:00:00.000Z', method: 'WebcastGiftMessage', reason: 'no-gift-details', payload: 'YWJj' }],
  });
});

it('keeps what is rare beside what comes all the time', () => {
  const census = new MessageCensus();
  census.reject('no-gift-details', 'WebcastGiftMessage', Buffer.from('rare'));
  for (let count = 0; count < 100; count += 1) census.reject('unknown-type', 'WebcastNoise', Buffer.from(String(count)));
  const { samples } = census.report();
  expect(samples.map(({ payload }) => Buffer.from(payload, 'base64').toString())).toEqual(['rare', '97', '98', '99']);
});

it('stays small, whatever comes', () => {
  const census = new MessageCensus();
  for (let count = 0; count < 5_000; count += 1) {
    census.count(`WebcastInvented${count}`);
    census.reject('undecodable', `WebcastInvented${count}`, Buffer.alloc(100_000));
  }
  const { messages, rejected, samples } = census.report();
  expect(Object.keys(messages)).toHaveLength(201);
  expect(messages['other']).toBe(4_800);
  expect(rejected).toEqual({ undecodable: 5_000 });
  expect(samples.map(({ method }) => method)).toEqual(Array.from({ length: 20 }, (_, index) => `WebcastInvented${4_980 + index}`));
  expect(Math.max(...samples.map(({ payload }) => payload.length))).toBeLessThan(6_000);
});
