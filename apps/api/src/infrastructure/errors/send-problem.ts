import { randomUUID } from 'node:crypto';
import { NotFoundException } from '@nestjs/common';
import type { Problem } from '@app/contracts';
import type { RequestHandler, Response } from 'express';
import { toProblem } from './to-problem';

/** @param caching what may keep the answer: nobody, unless the failure is one that many would ask for again at once */
export function sendProblem(response: Response, problem: Problem, requestId: string, caching = 'no-store'): void {
  if (problem.status === 503) response.setHeader('Retry-After', '5');
  response.setHeader('X-Request-Id', requestId);
  response.setHeader('Cache-Control', caching);
  response.status(problem.status).type('application/problem+json').send(JSON.stringify(problem));
}

/** The last handler of all: Nest answers for what lies under its prefix only. */
export const nothingHere: RequestHandler = (request, response) => {
  const requestId = String(response.getHeader('x-request-id') ?? randomUUID());
  sendProblem(response, toProblem(new NotFoundException(`Cannot ${request.method} ${request.path}`), requestId).problem, requestId);
};
