import { DomainError } from '@app/domain';
import { Controller, Get, Param, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { Public } from '../auth';
import { sendProblem, toProblem } from '../errors';
import { AnswersNothing } from '../openapi';
import { PictureFailure } from './picture-failure';
import type { Picture } from './picture-fetcher';
import { Pictures } from './pictures.service';

/** The name stands for one picture for ever. */
const FOR_EVER = 'public, max-age=31536000, immutable';
/** One that is not there may come: soon enough, and not a hundred times a second. */
const SHORTLY = 'public, max-age=60';

/** Public: a picture on an overlay brings no cookie, and its name can be had from the server only. */
@ApiTags('pictures')
@Public()
@Controller('pictures')
export class PicturesController {
  constructor(private readonly pictures: Pictures) {}

  @Get(':name')
  @ApiOperation({ summary: 'A picture of a viewer, a gift or an emote', description: 'The addresses come with whatever has a picture: `avatarUrl`, `iconUrl`, `imageUrl`.' })
  @ApiParam({ name: 'name', example: 'v7000000000000000001-0a1b2c3d4e5f6g7h8i9j0k1l2' })
  @ApiProduces('image/webp', 'image/jpeg', 'image/png', 'image/gif', 'image/avif')
  @ApiOkResponse({ description: 'The picture', content: { 'image/webp': { schema: { type: 'string', format: 'binary' } } } })
  @AnswersNothing('picture.not-found')
  async picture(@Param('name') name: string, @Res() response: Response): Promise<void> {
    try {
      send(response, await this.pictures.find(name));
    } catch (error) {
      if (!(error instanceof PictureFailure)) throw error;
      const requestId = String(response.getHeader('x-request-id') ?? '');
      sendProblem(response, toProblem(new DomainError('picture.not-found', 'There is no such picture, or it cannot be fetched right now.'), requestId).problem, requestId, error.reason === 'busy' ? 'no-store' : SHORTLY);
    }
  }
}

function send(response: Response, { bytes, type }: Picture): void {
  // Somebody else's bytes: whatever they turn out to be, they run nothing and load nothing.
  response.setHeader('Content-Security-Policy', "default-src 'none'; frame-ancestors 'none'; sandbox");
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Cache-Control', FOR_EVER);
  response.setHeader('Content-Type', type);
  response.send(bytes);
}
