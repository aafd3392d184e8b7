import { randomUUID } from 'node:crypto';
import { type ArgumentsHost, Catch, type ExceptionFilter, Logger } from '@nestjs/common';
import type { Response } from 'express';
import { sendProblem } from './send-problem';
import { toProblem } from './to-problem';

/** Every failed request answers `application/problem+json`; what nobody foresaw goes to the log and not to the client. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly log = new Logger('Problem');

  catch(error: unknown, host: ArgumentsHost): void {
    const response = host.switchToHttp().getResponse<Response>();
    const requestId = String(response.getHeader('x-request-id') ?? randomUUID());
    const { problem, unexpected } = toProblem(error, requestId);
    if (unexpected) this.log.error(`${response.req.method} ${response.req.path}: ${describe(error)}`, error instanceof Error ? error.stack : undefined);
    if (response.headersSent) {
      // Half an answer is on its way: the only honest end is a broken connection.
      response.destroy();
      return;
    }
    sendProblem(response, problem, requestId);
  }
}

function describe(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}
