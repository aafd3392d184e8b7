import { sessionId } from '@app/domain';
import { comment, gift } from '../testing/made-events';
import { readLine, writeLine } from './spill-line';

const batch = { sessionId: sessionId('5a3c7c1e-0000-4000-8000-000000000001'), events: [comment('จะสอบผ่านไหม 🙏\nline two'), gift()], receivedAt: 1_900_000_000_000 };
const line = writeLine(batch);
const body = line.subarray(0, -1);

it('is one line that reads back as what was written', () => {
  expect(line.indexOf(0x0a)).toBe(line.length - 1);
  expect(readLine(body)).toEqual(batch);
});

it('is refused wherever it was cut off', () => {
  for (let length = 0; length < body.length; length += 1) expect(readLine(body.subarray(0, length))).toBeNull();
});

it('is refused when any of its bytes is another', () => {
  for (let at = 0; at < body.length; at += 1) {
    const spoiled = Buffer.from(body);
    spoiled[at] = (spoiled[at] ?? 0) ^ 0x01;
    expect(readLine(spoiled)).toBeNull();
  }
});
