import { randomUUID } from 'node:crypto';
import type { OverlayToken, Role } from '@app/contracts';
import { signIn, testApp, type Desk, type TestApp } from '../../testing';
import { AccessKeys } from './access-keys.service';
import { everyRole } from './identity';

/** Who may what: each route of the OpenAPI document, and nothing that is not in it. */
const signedIn: readonly Role[] = everyRole;
const desk: readonly Role[] = ['owner', 'moderator'];
const owner: readonly Role[] = ['owner'];
const whoMayWhat: Readonly<Record<string, 'anybody' | readonly Role[]>> = {
  'GET /api/health': 'anybody',
  'GET /api/ready': 'anybody',
  'POST /api/auth/login': 'anybody',
  'POST /api/auth/logout': signedIn,
  'POST /api/auth/logout/others': signedIn,
  'POST /api/auth/password': signedIn,
  'GET /api/auth/me': signedIn,
  'GET /api/auth/keys': owner,
  'POST /api/auth/keys': owner,
  'DELETE /api/auth/keys/{id}': owner,
  'GET /api/users': owner,
  'POST /api/users': owner,
  'PATCH /api/users/{id}': owner,
  'DELETE /api/users/{id}': owner,
  'GET /api/settings/sign-key': owner,
  'PUT /api/settings/sign-key': owner,
  'DELETE /api/settings/sign-key': owner,
  'GET /api/overlay-tokens': desk,
  'POST /api/overlay-tokens': desk,
  'DELETE /api/overlay-tokens/{id}': desk,
  'POST /api/overlay-tests': desk,
  'GET /api/rules': signedIn,
  'GET /api/rules/versions': signedIn,
  'PUT /api/rules': owner,
  'GET /api/diagnostics/messages': owner,
  'GET /api/pictures/{name}': 'anybody',
  'GET /api/hidden-words': signedIn,
  'PUT /api/hidden-words': desk,
  'GET /api/goals': signedIn,
  'PUT /api/goals': desk,
  'GET /api/sessions': signedIn,
  'POST /api/sessions': desk,
  'GET /api/sessions/{id}': signedIn,
  'PATCH /api/sessions/{id}': desk,
  'DELETE /api/sessions/{id}': owner,
  'POST /api/sessions/{id}/start': desk,
  'POST /api/sessions/{id}/pause': desk,
  'POST /api/sessions/{id}/resume': desk,
  'POST /api/sessions/{id}/stop': desk,
  'POST /api/sessions/{id}/reset': desk,
  'POST /api/sessions/{id}/rescore': owner,
  'GET /api/sessions/{id}/leaderboard': signedIn,
  'GET /api/sessions/{id}/timeline': signedIn,
  'GET /api/sessions/{id}/gifts': signedIn,
  'GET /api/sessions/{id}/participants': signedIn,
  'GET /api/sessions/{id}/export': desk,
  'GET /api/sessions/{id}/actions': signedIn,
  'POST /api/sessions/{id}/actions/{seq}/undo': desk,
  'GET /api/sessions/{id}/comments': signedIn,
  'POST /api/sessions/{id}/comments/{commentId}/restore': desk,
  'GET /api/sessions/{id}/prepared': signedIn,
  'PUT /api/sessions/{id}/prepared': desk,
  'GET /api/sessions/{id}/question': signedIn,
  'PUT /api/sessions/{id}/question': desk,
  'DELETE /api/sessions/{id}/question': desk,
  'GET /api/sessions/{id}/goals': signedIn,
  'GET /api/sessions/{id}/timer': signedIn,
  'PUT /api/sessions/{id}/timer': desk,
  'POST /api/sessions/{id}/timer/pause': desk,
  'POST /api/sessions/{id}/timer/resume': desk,
  'POST /api/sessions/{id}/timer/add': desk,
  'DELETE /api/sessions/{id}/timer': desk,
  'GET /api/sessions/{id}/hidden': signedIn,
  'GET /api/sessions/{id}/viewers/{viewerId}': signedIn,
  'GET /api/sessions/{id}/viewers/{viewerId}/comments': signedIn,
  'GET /api/sessions/{id}/viewers/{viewerId}/ledger': signedIn,
  'POST /api/sessions/{id}/viewers/{viewerId}/adjust': desk,
  'POST /api/sessions/{id}/viewers/{viewerId}/hide': desk,
  'POST /api/sessions/{id}/viewers/{viewerId}/show': desk,
  'POST /api/sessions/{id}/viewers/{viewerId}/reset': desk,
};
/** What is no Nest route. */
const besideTheDocument: typeof whoMayWhat = { 'GET /docs-json': signedIn, 'GET /docs': signedIn, 'GET /queues': desk };

let running: TestApp;
let ownersDesk: Desk;
const credentials: Record<string, Record<string, string>> = {};

beforeAll(async () => {
  running = await testApp();
  ownersDesk = await signIn(running.app);
  const keys = running.app.get(AccessKeys, { strict: false });
  const users = (await ownersDesk.get<{ id: string; role: Role }[]>('/users')).body;
  for (const role of ['moderator', 'viewer'] as const) users.push((await ownersDesk.post<{ id: string; role: Role }>('/users', { name: `a.${role}`, role, password: 'made up for a spec' })).body);
  // Keys and not cookies: a sign-out on the way through the table ends none of them.
  for (const { id, role } of users) credentials[role] = { authorization: `Bearer ${(await keys.issue(id, 'bearer', role)).key}` };
  const [link] = (await ownersDesk.get<OverlayToken[]>('/overlay-tokens')).body;
  credentials['an overlay link'] = { authorization: `Bearer ${link?.token ?? ''}` };
  credentials['an overlay link as a cookie'] = { cookie: `live_support=${link?.token ?? ''}` };
  credentials['nobody'] = {};
});
afterAll(() => running.close());

/** What the guards say; what the route itself makes of an empty request to a thing that is not there does not matter. */
async function knock(route: string, who: string): Promise<'in' | 'sign in first' | 'not allowed'> {
  const [method = '', path = ''] = route.split(' ');
  const body = method === 'GET' || method === 'DELETE' ? {} : { body: '{}' };
  const headers = { 'content-type': 'application/json', accept: 'application/json', ...credentials[who] };
  const { status } = await fetch(ownersDesk.base + path.replace(/\{\w+\}/g, randomUUID()), { method, headers, redirect: 'manual', ...body });
  if (status === 401) return 'sign in first';
  return status === 403 ? 'not allowed' : 'in';
}

const strangers = ['nobody', 'an overlay link', 'an overlay link as a cookie'];

it('knows every route of the program, and no others', async () => {
  const document = (await (await fetch(`${ownersDesk.base}/docs-json`, { headers: { cookie: ownersDesk.cookie } })).json()) as { paths: Record<string, object> };
  const routes = Object.entries(document.paths).flatMap(([path, operations]) => Object.keys(operations).map((method) => `${method.toUpperCase()} ${path}`));
  expect(routes.sort()).toEqual(Object.keys(whoMayWhat).sort());
});

it.each(Object.entries({ ...whoMayWhat, ...besideTheDocument }))('%s is for %j', async (route, allowed) => {
  const answers = Object.fromEntries(await Promise.all([...everyRole, ...strangers].map(async (who) => [who, await knock(route, who)] as const)));
  const expected = (who: string): string => {
    if (allowed === 'anybody') return 'in';
    if (strangers.includes(who)) return 'sign in first';
    return allowed.some((role) => role === who) ? 'in' : 'not allowed';
  };
  expect(answers).toEqual(Object.fromEntries([...everyRole, ...strangers].map((who) => [who, expected(who)])));
});
