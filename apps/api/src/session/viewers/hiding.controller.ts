import type { Done, HiddenViewers } from '@app/contracts';
import type { SessionId, ViewerId } from '@app/domain';
import { Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Roles, Who, type Identity } from '../../infrastructure/auth';
import { Answers } from '../../infrastructure/openapi';
import { Hiding } from '../ledger/hiding.service';
import { SessionIdPipe } from '../session-id.pipe';
import { HiddenReader } from './hidden.reader';
import { ViewerIdPipe } from './viewer-id.pipe';
import { doneExample, hiddenExample } from './viewer.examples';

@ApiTags('viewers')
@Controller('sessions/:id')
export class HidingController {
  constructor(
    private readonly hiding: Hiding,
    private readonly hidden: HiddenReader,
  ) {}

  @Get('hidden')
  @ApiOperation({ summary: 'Those who are taken out of the ranking, hidden last first' })
  @Answers<HiddenViewers>(hiddenExample, 'session.not-found')
  list(@Param('id', SessionIdPipe) id: SessionId): Promise<HiddenViewers> {
    return this.hidden.list(id);
  }

  @Post('viewers/:viewerId/hide')
  @HttpCode(200)
  @Roles('owner', 'moderator')
  @ApiOperation({
    summary: 'Take a viewer out of the ranking; their points go on counting',
    description: 'They are in no ranking, and in neither count of it, until they are shown again or this is undone; resets do not change that. A question of theirs stays on air. `seq` is null when they are hidden already.',
  })
  @Answers<Done>(doneExample, 'session.not-found', 'viewer.not-found')
  async hide(@Param('id', SessionIdPipe) id: SessionId, @Param('viewerId', ViewerIdPipe) viewer: ViewerId, @Who() who: Identity): Promise<Done> {
    return { seq: await this.hiding.hide(id, viewer, who.name) };
  }

  @Post('viewers/:viewerId/show')
  @HttpCode(200)
  @Roles('owner', 'moderator')
  @ApiOperation({
    summary: 'Bring a hidden viewer back into the ranking, which undoes the hiding',
    description: '`seq` is the undo, which cannot be taken back itself: hide them again. It is null when they are not hidden.',
  })
  @Answers<Done>(doneExample, 'session.not-found', 'viewer.not-found')
  async show(@Param('id', SessionIdPipe) id: SessionId, @Param('viewerId', ViewerIdPipe) viewer: ViewerId, @Who() who: Identity): Promise<Done> {
    return { seq: await this.hiding.show(id, viewer, who.name) };
  }
}
