import { readAlertParameters } from './read-alert-parameters';

it.each([
  ['', { least: 0, seconds: 5, volume: null }],
  ['least=100&seconds=8&sound=on', { least: 100, seconds: 8, volume: 0.4 }],
  ['sound=ON&volume=75', { least: 0, seconds: 5, volume: 0.75 }],
  ['sound=on&volume=0', { least: 0, seconds: 5, volume: 0 }],
  ['sound=on&volume=900', { least: 0, seconds: 5, volume: 1 }],
  ['volume=75', { least: 0, seconds: 5, volume: null }],
  ['sound=loud', { least: 0, seconds: 5, volume: null }],
  ['least=-5&seconds=0', { least: 0, seconds: 1, volume: null }],
  ['least=many&seconds=1e9', { least: 0, seconds: 60, volume: null }],
])('"%s"', (query, expected) => {
  expect(readAlertParameters(new URLSearchParams(query))).toEqual(expected);
});
