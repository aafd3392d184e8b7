import { Controller, Get, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { DomainError } from '@app/domain';
import type { Request, Response } from 'express';
import { Registry } from 'prom-client';
import { AccessService, Public } from '../auth';
import { isOnThisMachine } from './is-on-this-machine';

/** Prometheus beside the server needs no key; from elsewhere it sends one as `authorization: credentials`. */
@ApiExcludeController()
@Public()
@Controller('metrics')
export class MetricsController {
  constructor(
    private readonly registry: Registry,
    private readonly access: AccessService,
  ) {}

  @Get()
  async metrics(@Req() request: Request, @Res() response: Response): Promise<void> {
    if (!isOnThisMachine(request) && !(await this.access.identify(request.headers))) {
      throw new DomainError('auth.required', 'Sign in, or send a key as "Authorization: Bearer KEY".');
    }
    response.setHeader('Cache-Control', 'no-store');
    response.type(this.registry.contentType).send(await this.registry.metrics());
  }
}
