import { ControlEvent } from 'tiktok-live-connector';
import { WebcastChatMessage, WebcastControlMessage, WebcastLikeMessage } from 'tiktok-live-proto/v3';
import { toBytes } from './protobuf';
import { parseRecording, RecordingError } from './replay';
import { useSimulator } from './testing/stage';

const show = useSimulator();

const line = (room: string, method: string, payload: Uint8Array): string => JSON.stringify({ room, at: '2025-03-01T20:15:00.000Z', method, payload: Buffer.from(payload).toString('base64') });
const hello = toBytes(WebcastChatMessage, { content: 'hello from a recording' });
const taps = toBytes(WebcastLikeMessage, { count: 9, total: '1234' });
const recording = [line('11111111', 'WebcastChatMessage', hello), '', line('22222222', 'WebcastLikeMessage', taps), ''].join('\r\n');

it('reads lines in order and skips empty ones', () => {
  expect(parseRecording(recording)).toEqual([
    { room: '11111111', at: Date.UTC(2025, 2, 1, 20, 15), method: 'WebcastChatMessage', payload: Buffer.from(hello) },
    { room: '22222222', at: Date.UTC(2025, 2, 1, 20, 15), method: 'WebcastLikeMessage', payload: Buffer.from(taps) },
  ]);
});

it('plays messages of many rooms in the one room, bytes untouched', async () => {
  const { room } = show;
  const { connection, received } = await show.watch();
  const payloads: string[] = [];
  connection.on(ControlEvent.DECODED_DATA, (_method, _decoded, payload) => void payloads.push(Buffer.from(payload).toString('hex')));
  room.replay(parseRecording(recording), { rate: Infinity });
  await room.drained();
  expect(received).toMatchObject([{ type: 'WebcastChatMessage', data: { content: 'hello from a recording' } }, { type: 'WebcastLikeMessage', data: { count: 9, total: '1234' } }]);
  expect(payloads).toEqual([hello, taps].map((bytes) => Buffer.from(bytes).toString('hex')));
  expect(room.sent.map(({ fact }) => fact)).toMatchObject([{ kind: 'recorded', method: 'WebcastChatMessage' }, { kind: 'recorded', method: 'WebcastLikeMessage' }]);
});

it('sends the end of a recorded live last, goes on with the next viewer, or skips it', async () => {
  const { room } = show;
  const records = parseRecording([line('1', 'WebcastChatMessage', hello), line('1', 'WebcastControlMessage', toBytes(WebcastControlMessage, { action: 3 })), line('2', 'WebcastLikeMessage', taps)].join('\n'));
  const first = await show.watch();
  room.replay(records, { rate: Infinity });
  await first.disconnected;
  const second = await show.watch();
  await room.drained();
  expect(first.received.map(({ type }) => type)).toEqual(['WebcastChatMessage', 'WebcastControlMessage']);
  expect(second.received.map(({ type }) => type)).toEqual(['WebcastLikeMessage']);

  room.replay(records, { rate: Infinity, streamEnds: 'skip' });
  await room.drained();
  expect(second.received.map(({ type }) => type)).toEqual(['WebcastLikeMessage', 'WebcastChatMessage', 'WebcastLikeMessage']);
});

describe('a bad line is named by its number', () => {
  const good = line('1', 'WebcastChatMessage', hello);
  it.each([
    ['{"room": "1",', 'not JSON'],
    ['[1, 2]', 'not a JSON object'],
    [JSON.stringify({ at: '2025-03-01T20:15:00Z', method: 'WebcastChatMessage', payload: 'CgA=' }), '"room" is missing'],
    [JSON.stringify({ room: '1', at: 'yesterday', method: 'WebcastChatMessage', payload: 'CgA=' }), '"at" is not a time'],
    [JSON.stringify({ room: '1', at: '2025-03-01T20:15:00Z', method: 'Chat', payload: 'CgA=' }), '"method" is not'],
    [JSON.stringify({ room: '1', at: '2025-03-01T20:15:00Z', method: 'WebcastChatMessage', payload: '%%%' }), '"payload" is not base64'],
    [JSON.stringify({ room: '1', at: '2025-03-01T20:15:00Z', method: 'WebcastChatMessage', payload: '/////w==' }), '"payload" is not a protobuf message'],
  ])('%s', (bad, reason) => {
    const read = (): unknown => parseRecording([good, '', bad, good].join('\n'), 'friday.jsonl');
    expect(read).toThrow(RecordingError);
    expect(read).toThrow(`friday.jsonl, line 3: ${reason}`);
  });
});
