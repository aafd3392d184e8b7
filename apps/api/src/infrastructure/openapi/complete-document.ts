import type { Problem } from '@app/contracts';
import { errorCodes, type ErrorCode } from '@app/domain';
import type { OpenAPIObject } from '@nestjs/swagger';
import { problemKinds } from '../errors';
import { ANSWERS, OPEN, type RouteAnswers } from './answers.decorator';

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;
type Responses = Operation['responses'];

const METHODS = ['get', 'put', 'post', 'patch', 'delete'] as const;

/** Puts examples and errors of every route where the document has them. @returns the same document */
export function completeDocument(document: OpenAPIObject): OpenAPIObject {
  for (const item of Object.values(document.paths)) {
    for (const method of METHODS) {
      const operation = item[method];
      if (operation !== undefined) complete(operation);
    }
  }
  document.components = { ...document.components, schemas: { ...document.components?.schemas, Problem: problemSchema } };
  return document;
}

function complete(operation: Operation & { [ANSWERS]?: RouteAnswers; [OPEN]?: boolean }): void {
  const { example, failures } = operation[ANSWERS] ?? { example: undefined, failures: [] };
  if (operation[OPEN] === true) operation.security = [];
  for (const mark of [ANSWERS, OPEN]) Reflect.deleteProperty(operation, mark);
  const success = Object.keys(operation.responses).find((status) => status.startsWith('2'));
  if (success !== undefined && example !== undefined) addExample(operation.responses, success, example);
  const codes = [...new Set([...failures, ...sharedFailures(operation)])];
  for (const [status, group] of byStatus(codes)) operation.responses[status] ??= failureOf(group);
}

function addExample(responses: Responses, status: string, example: unknown): void {
  const response = responses[status];
  if (response === undefined || '$ref' in response) return;
  const described = response.content?.['application/json'];
  response.content = { ...response.content, 'application/json': { ...described, example } };
}

/** What can go wrong at every route of a kind. */
function sharedFailures(operation: Operation): ErrorCode[] {
  const takes = operation.requestBody !== undefined || (operation.parameters?.length ?? 0) > 0;
  const isPublic = operation.security?.length === 0;
  return [...(takes ? (['request.invalid'] as const) : []), ...(isPublic ? [] : (['auth.required', 'auth.forbidden'] as const)), 'service.unavailable'];
}

function byStatus(codes: readonly ErrorCode[]): Map<string, ErrorCode[]> {
  const groups = new Map<string, ErrorCode[]>();
  for (const code of codes) {
    const status = String(problemKinds[code].status);
    groups.set(status, [...(groups.get(status) ?? []), code]);
  }
  return groups;
}

function failureOf(codes: readonly ErrorCode[]): Responses[string] {
  const examples = Object.fromEntries(codes.map((code) => [code, { value: problemExample(code) }]));
  return { description: codes.join(', '), content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' }, examples } } };
}

function problemExample(code: ErrorCode): Problem {
  const { status, title } = problemKinds[code];
  return { type: `urn:tiktok-live-support:${code}`, title, status, detail: 'What was wrong, and what to do about it.', code };
}

const problemSchema = {
  type: 'object',
  description: 'RFC 9457',
  required: ['type', 'title', 'status', 'detail', 'code'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string', description: 'What was wrong, and what to do about it' },
    code: { type: 'string', enum: [...errorCodes] },
    errors: { type: 'array', items: { type: 'string' }, description: 'Each thing that is wrong' },
  },
};
