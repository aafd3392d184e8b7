import type { ActionPage, SessionAction } from '@app/contracts';
import type { SessionId, ViewerId } from '@app/domain';
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Roles, Who, type Identity } from '../../infrastructure/auth';
import { Answers } from '../../infrastructure/openapi';
import { Corrections } from '../ledger/corrections.service';
import { SessionIdPipe } from '../session-id.pipe';
import { PageQuery } from '../viewers/viewer.dto';
import { ViewerIdPipe } from '../viewers/viewer-id.pipe';
import { ActionSeqPipe } from './action-seq.pipe';
import { AdjustDto } from './action.dto';
import { actionsExample, adjustmentExample, undoExample } from './action.examples';
import { ActionReader } from './action.reader';

@ApiTags('actions')
@Controller('sessions/:id')
export class ActionController {
  constructor(
    private readonly corrections: Corrections,
    private readonly reader: ActionReader,
  ) {}

  @Get('actions')
  @ApiOperation({
    summary: 'Who did what at the desk, and what of it was taken back, newest first',
    description: 'Adjustments, resets, re-scores, viewers hidden, comments put on air and taken off. `undoable` says what could be taken back now.',
  })
  @Answers<ActionPage>(actionsExample, 'session.not-found')
  list(@Param('id', SessionIdPipe) id: SessionId, @Query() { limit, cursor }: PageQuery): Promise<ActionPage> {
    return this.reader.list(id, limit, cursor);
  }

  @Post('actions/:seq/undo')
  @HttpCode(200)
  @Roles('owner', 'moderator')
  @ApiOperation({
    summary: 'Take an action back; gives the undo',
    description:
      'Of resets that lie on each other, of re-scores, and of what was put on air and taken off, only the latest that stands can be taken back. What was put on air can be while it is there: what was there before comes back. ' +
      'What was taken off can be until something else is put on, its viewer is reset, or the show ends. `detail` of the refusal says what to do instead.',
  })
  @Answers<SessionAction>(undoExample, 'session.not-found', 'action.not-found', 'action.not-undoable')
  async undo(@Param('id', SessionIdPipe) id: SessionId, @Param('seq', ActionSeqPipe) seq: string, @Who() who: Identity): Promise<SessionAction> {
    return this.reader.one(id, await this.corrections.undo(id, seq, who.name));
  }

  @Post('viewers/:viewerId/adjust')
  @HttpCode(200)
  @Roles('owner', 'moderator')
  @ApiOperation({ summary: 'Give or take points, for a reason; gives the action, by which it can be undone' })
  @Answers<SessionAction>(adjustmentExample, 'session.not-found', 'viewer.not-found')
  async adjust(
    @Param('id', SessionIdPipe) id: SessionId,
    @Param('viewerId', ViewerIdPipe) viewer: ViewerId,
    @Body() { points, reason }: AdjustDto,
    @Who() who: Identity,
  ): Promise<SessionAction> {
    return this.reader.one(id, await this.corrections.adjust(id, viewer, points, reason, who.name));
  }
}
