import { Controller, Get, Head, Header, Param, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { DomainError } from '@app/domain';
import type { Request, Response } from 'express';
import { Public } from './access.decorators';
import { AccessKeys, COOKIE_LIFETIME_MS } from './access-keys.service';
import { setSessionCookie } from './session-cookie';

/** The link that a start prints: opens the dashboard signed in. Outside of /api, because people click it. */
@ApiExcludeController()
@Controller('enter')
export class EnterController {
  constructor(private readonly keys: AccessKeys) {}

  /** What a chat program or a cautious browser asks to see whether a link works must not use it up. */
  @Public()
  @Head(':key')
  look(): void {}

  @Public()
  @Get(':key')
  @Header('Cache-Control', 'no-store')
  @Header('Referrer-Policy', 'no-referrer')
  async enter(@Param('key') key: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    if (/prefetch|preview/i.test(`${request.get('sec-purpose') ?? ''} ${request.get('purpose') ?? ''}`)) {
      response.status(503).end();
      return;
    }
    try {
      const { userId } = await this.keys.redeemLink(key);
      setSessionCookie(request, response, (await this.keys.issue(userId, 'cookie')).key, COOKIE_LIFETIME_MS);
      response.redirect(302, '/');
    } catch (error) {
      // A person with an old link needs the page to sign in on, not a document for programs.
      if (!(error instanceof DomainError) || request.accepts(['json', 'html']) !== 'html') throw error;
      response.redirect(302, `/login?reason=${error.code}`);
    }
  }
}
