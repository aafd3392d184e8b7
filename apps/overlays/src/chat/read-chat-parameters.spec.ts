import { readChatParameters } from './read-chat-parameters';

it.each([
  ['', { most: 6, stayMs: null }],
  ['lines=12&seconds=20', { most: 12, stayMs: 20_000 }],
  ['lines=99&seconds=9999', { most: 12, stayMs: 600_000 }],
  ['lines=1&seconds=-4', { most: 3, stayMs: null }],
  ['lines=4.6&seconds=0.2', { most: 5, stayMs: 1_000 }],
  ['lines=all&seconds=ever', { most: 6, stayMs: null }],
])('"%s"', (query, expected) => {
  expect(readChatParameters(new URLSearchParams(query))).toEqual(expected);
});
