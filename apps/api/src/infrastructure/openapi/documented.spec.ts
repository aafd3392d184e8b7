import type { OpenAPIObject } from '@nestjs/swagger';
import { signIn, testApp, type TestApp } from '../../testing';

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;

let running: TestApp;
let operations: [string, Operation][];

beforeAll(async () => {
  running = await testApp();
  const { base, cookie } = await signIn(running.app);
  const { paths } = (await (await fetch(`${base}/docs-json`, { headers: { cookie } })).json()) as { paths: Record<string, Record<string, Operation>> };
  operations = Object.entries(paths).flatMap(([path, item]) => Object.entries(item).map(([method, operation]): [string, Operation] => [`${method.toUpperCase()} ${path}`, operation]));
});
afterAll(() => running.close());

/** Answers with what is no JSON. */
const files = ['GET /api/sessions/{id}/export', 'GET /api/pictures/{name}'];
const lacking = (has: (operation: Operation, route: string) => boolean): string[] => operations.filter(([route, operation]) => !has(operation, route)).map(([route]) => route);
const contentOf = (operation: Operation, kind: string): object[] =>
  Object.values(operation.responses).flatMap((response) => (response !== undefined && 'content' in response && response.content?.[kind] !== undefined ? [response.content[kind]] : []));

describe('every route of the document', () => {
  it('says in a sentence what it is for', () => {
    expect(operations.length).toBeGreaterThan(50);
    expect(lacking(({ summary }) => summary !== undefined && summary.length > 10)).toEqual([]);
  });

  it('shows an answer, unless it answers with nothing', () => {
    expect(lacking((operation, route) => files.includes(route) || '204' in operation.responses || contentOf(operation, 'application/json').some((content) => 'example' in content))).toEqual([]);
  });

  it('shows how it can fail', () => {
    expect(lacking((operation) => contentOf(operation, 'application/problem+json').some((content) => 'examples' in content))).toEqual([]);
  });
});
