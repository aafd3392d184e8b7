import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const script = readFileSync(join(__dirname, 'background.js'), 'utf8');

function paint(search: string): { color: string; kind: string | undefined } {
  document.documentElement.removeAttribute('style');
  history.replaceState(null, '', `/overlay${search}`);
  // jsdom runs it, as a browser would.
  document.head.append(Object.assign(document.createElement('script'), { textContent: script }));
  return { color: document.documentElement.style.backgroundColor, kind: document.documentElement.dataset['bg'] };
}

const green = 'rgb(0, 255, 0)';

it.each([
  ['', green, 'key'],
  ['?bg=', green, 'key'],
  ['?bg=green', green, 'key'],
  ['?bg=transparent', 'transparent', 'transparent'],
  ['?bg=%230000ff', 'rgb(0, 0, 255)', 'key'],
  ['?bg=0000ff', 'rgb(0, 0, 255)', 'key'],
  ['?bg=00f', 'rgb(0, 0, 255)', 'key'],
  ['?bg=magenta', 'magenta', 'key'],
])('%s paints %s', (search, color, kind) => {
  expect(paint(search)).toEqual({ color, kind });
});

it.each(['?bg=no-colour', '?bg=url(x)', '?bg=red;color:blue', '?bg=%3Cscript%3E'])('%s is no colour, so it stays green', (search) => {
  expect(paint(search)).toEqual({ color: green, kind: 'key' });
});
