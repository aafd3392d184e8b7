import { eventually, signIn, testApp, type Desk, type TestApp } from '../../testing';
import { PASSWORD } from '../../testing/test-app';
import { AccessService } from './access.service';

let running: TestApp;
let desk: Desk;

beforeEach(async () => {
  running = await testApp();
  desk = await signIn(running.app);
});
afterEach(() => running.close());

const NEXT = 'another password';
const codeOf = ({ body }: { body: unknown }): unknown => (body as { code?: unknown } | null)?.code;
const login = (password: string): Promise<Response> => fetch(`${desk.base}/api/auth/login`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ password }) });

describe('one’s own password', () => {
  it('is changed by whoever knows it, and ends every other sign-in', async () => {
    const other = await signIn(running.app);
    expect((await desk.post('/auth/password', { current: PASSWORD, next: NEXT })).status).toBe(204);
    expect([(await desk.get('/auth/me')).status, (await other.get('/auth/me')).status]).toEqual([200, 401]);
    expect([(await login(PASSWORD)).status, (await login(NEXT)).status]).toEqual([401, 200]);
  });

  it('leaves the keys of programs as they are', async () => {
    const { key } = (await desk.post<{ key: string }>('/auth/keys', { name: 'bot' })).body;
    await desk.post('/auth/password', { current: PASSWORD, next: NEXT });
    expect((await fetch(`${desk.base}/api/auth/me`, { headers: { authorization: `Bearer ${key}` } })).status).toBe(200);
  });

  it('closes the sockets that other browsers hold', async () => {
    const other = await signIn(running.app);
    const access = running.app.get(AccessService);
    const identity = await access.identify({ cookie: other.cookie });
    const ended: unknown[] = [];
    const news = access.revocations.subscribe((each) => ended.push(each));
    await desk.post('/auth/password', { current: PASSWORD, next: NEXT });
    await eventually('the news of the revocation', () => (ended.length > 0 ? true : null));
    news.unsubscribe();
    expect(ended).toEqual([{ kind: 'access-key', id: identity?.keyId }]);
  });

  it('stays as it is for a wrong guess, and guessing is slowed down, the right one included', async () => {
    for (let i = 0; i < 10; i += 1) expect(codeOf(await desk.post('/auth/password', { current: `guess ${i}`, next: NEXT }))).toBe('auth.wrong-password');
    expect(codeOf(await desk.post('/auth/password', { current: PASSWORD, next: NEXT }))).toBe('auth.too-many-attempts');
    expect((await login(PASSWORD)).status).toBe(200);
  });

  it.each([{}, { current: PASSWORD }, { current: PASSWORD, next: 'too short' }, { current: PASSWORD, next: 'x'.repeat(257) }])('refuses %j as it stands', async (body) => {
    expect(codeOf(await desk.post('/auth/password', body))).toBe('request.invalid');
  });

  it('is not needed to sign out everywhere else', async () => {
    const other = await signIn(running.app);
    expect((await desk.post('/auth/logout/others')).status).toBe(204);
    expect([(await desk.get('/auth/me')).status, (await other.get('/auth/me')).status]).toEqual([200, 401]);
  });
});
