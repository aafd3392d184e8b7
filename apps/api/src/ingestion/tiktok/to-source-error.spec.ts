import { ConnectTimeoutError, InvalidResponseCompositeError, InvalidResponseError, SignatureRateLimitError, UserOfflineError } from 'tiktok-live-connector';
import { toSourceError } from './to-source-error';

const now = Date.UTC(2030, 0, 1);
const composite = (...requestErrs: Error[]): Error => new InvalidResponseCompositeError({ routeId: 'fetchRoomIdRoute', requestErrs }, 'Failed to retrieve Room ID from all sources.');
const fromWeb = (message: string): Error => new InvalidResponseError({ routeId: 'fetchRoomInfoHtmlRoute' }, message);
const http = (statusCode: number): Error => Object.assign(new Error(`Response code ${statusCode}`), { response: { statusCode }, code: 'ERR_NON_2XX_3XX_RESPONSE' });
const socket = (code: string): Error => Object.assign(new Error(code), { code });

function limited(headers: Record<string, string>): Error {
  return new SignatureRateLimitError(undefined, 'Too many connections (%s)', { headers });
}

it.each([
  ['host-offline', new UserOfflineError('offline')],
  ['network', new ConnectTimeoutError('timed out')],
  ['network', socket('ECONNREFUSED')],
  ['network', http(502)],
  ['blocked', http(403)],
  ['rate-limited', http(429)],
  ['blocked', new Error('Error connecting to WebSocket with message: DEVICE_BLOCKED')],
  ['network', new Error('Error connecting to WebSocket with message: N/A')],
  ['sign-service', new InvalidResponseError({ routeId: 'fetchSignedWebSocketFromEulerRoute' }, 'Missing cursor in initial fetch response.')],
  ['sign-service', 'not even an error'],
])('%s: %s', (trouble, error) => {
  expect(toSourceError(error, null, now).trouble).toBe(trouble);
});

describe('an answer of the sign service that makes the library stumble', () => {
  const stumble = new RangeError('Invalid count value: -2');

  it('is a limit when its status says so', () => {
    expect(toSourceError(stumble, 429, now)).toMatchObject({ trouble: 'rate-limited', retryAt: null });
  });

  it('is trouble with the service otherwise', () => {
    expect(toSourceError(stumble, 402, now).trouble).toBe('sign-service');
    expect(toSourceError(new SyntaxError('Unexpected token'), 200, now).trouble).toBe('sign-service');
  });
});

describe('nobody could find the room', () => {
  it.each([
    ['unknown-host', [fromWeb('Failed to extract the LiveRoom object from SIGI_STATE.'), fromWeb('API Error 19881007 (user_not_found)')]],
    ['unknown-host', [fromWeb('Failed to extract the LiveRoom object from SIGI_STATE.'), socket('ETIMEDOUT')]],
    ['host-offline', [fromWeb('Failed to extract Room ID from HTML.'), fromWeb('Invalid response from API: {"data":{"user":{"roomId":""}}}')]],
    ['captcha', [fromWeb('Failed to extract the SIGI_STATE HTML tag, you might be blocked by TikTok.'), fromWeb('API Error 10000 (captcha required)')]],
    ['unknown-host', [fromWeb('Failed to extract the SIGI_STATE HTML tag, you might be blocked by TikTok.'), fromWeb('API Error 19881007 (user_not_found)')]],
    ['blocked', [http(403), http(403)]],
    ['rate-limited', [http(429), http(403)]],
    ['network', [socket('ENOTFOUND'), socket('ENOTFOUND')]],
  ] as const)('%s', (trouble, errors) => {
    expect(toSourceError(composite(...errors), null, now).trouble).toBe(trouble);
  });
});

describe('how long to wait', () => {
  it.each([
    ['the seconds it says', { 'retry-after': '90', 'x-ratelimit-reset': '1893459600' }, now + 90_000],
    ['until its window ends, when it says no seconds', { 'retry-after': '0', 'x-ratelimit-reset': String(now / 1000 + 300) }, now + 300_000],
    ['until its window ends, said in seconds from now', { 'x-ratelimit-reset': '45' }, now + 45_000],
    ['nothing, when it says nothing', {}, null],
    ['nothing, when it says what nobody understands', { 'retry-after': 'tomorrow', 'x-ratelimit-reset': 'later' }, null],
    ['nothing, when the window has ended', { 'x-ratelimit-reset': String(now / 1000 - 5) }, null],
  ])('%s', (_what, headers, retryAt) => {
    expect(toSourceError(limited(headers), 429, now)).toMatchObject({ trouble: 'rate-limited', retryAt });
  });
});

it('keeps the cause, and says it in a line', () => {
  const cause = new Error(`first\n\t+-------+\n\t|       |\n${'long '.repeat(200)}`);
  const error = toSourceError(cause, null, now);
  expect(error.cause).toBe(cause);
  expect(error.message).not.toContain('\n');
  expect(error.message.length).toBeLessThanOrEqual(300);
});
