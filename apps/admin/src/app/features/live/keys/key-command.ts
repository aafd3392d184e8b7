export type KeyCommand = 'pause-or-resume' | 'reset-and-next' | 'take-off' | 'down' | 'up' | 'put-on-air' | 'top' | 'search' | 'help' | 'undo' | 'actions' | 'give' | 'take' | 'hide-or-show' | 'find-comments' | 'put-prepared';

const commands: Readonly<Record<string, KeyCommand>> = {
  p: 'pause-or-resume',
  r: 'reset-and-next',
  escape: 'take-off',
  j: 'down',
  arrowdown: 'down',
  k: 'up',
  arrowup: 'up',
  a: 'put-on-air',
  t: 'top',
  '/': 'search',
  '?': 'help',
  u: 'undo',
  l: 'actions',
  '+': 'give',
  // The key under the plus of many keyboards.
  '=': 'give',
  '-': 'take',
  h: 'hide-or-show',
  q: 'find-comments',
  n: 'put-prepared',
};

/** What a key asks for; null for keys that mean nothing here, belong to the browser, or are meant for a field. */
export function keyCommandOf(event: Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'repeat' | 'target' | 'defaultPrevented'>): KeyCommand | null {
  if (event.defaultPrevented || event.altKey || isTyping(event.target)) return null;
  // Of the browser's own shortcuts only this one means the same here.
  if (event.ctrlKey || event.metaKey) return isLetter(event, 'z') && !event.shiftKey && !event.repeat ? 'undo' : null;
  const command = commands[event.key.toLowerCase()] ?? commands[latinLetter(event)] ?? null;
  // A held key may walk through the list; it must not pause, reset or put on air again and again.
  return event.repeat && command !== 'down' && command !== 'up' ? null : command;
}

function isLetter(event: Pick<KeyboardEvent, 'key' | 'code'>, letter: string): boolean {
  return event.key.toLowerCase() === letter || latinLetter(event) === letter;
}

/** A keyboard that writes Thai or Arabic has the same key in the same place, under another letter. */
function latinLetter(event: Pick<KeyboardEvent, 'key' | 'code'>): string {
  const isForeign = event.key.length === 1 && event.key.charCodeAt(0) > 0x7f;
  return isForeign ? event.code.replace(/^Key/, '').toLowerCase() : '';
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName));
}
