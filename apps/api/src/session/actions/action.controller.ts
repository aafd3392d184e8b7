import type { ActionPage, SessionAction } from '@app/contracts';
import type { SessionId, ViewerId } from '@app/domain';
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Roles, Who, type Identity } from '../../infrastructure/auth';
import { Corrections } from '../ledger/corrections.service';
import { SessionIdPipe } from '../session-id.pipe';
import { PageQuery } from '../viewers/viewer.dto';
import { ViewerIdPipe } from '../viewers/viewer-id.pipe';
import { ActionSeqPipe } from './action-seq.pipe';
import { AdjustDto } from './action.dto';
import { ActionReader } from './action.reader';

@ApiTags('actions')
@Controller('sessions/:id')
export class ActionController {
  constructor(
    private readonly corrections: Corrections,
    private readonly reader: ActionReader,
  ) {}

  @Get('actions')
  @ApiOperation({ summary: 'Adjustments, resets, re-scores and what was taken back of them, newest first' })
  list(@Param('id', SessionIdPipe) id: SessionId, @Query() { limit, cursor }: PageQuery): Promise<ActionPage> {
    return this.reader.list(id, limit, cursor);
  }

  @Post('actions/:seq/undo')
  @HttpCode(200)
  @Roles('owner', 'moderator')
  @ApiOperation({ summary: 'Take back an adjustment, a reset or a re-score; gives the undo' })
  async undo(@Param('id', SessionIdPipe) id: SessionId, @Param('seq', ActionSeqPipe) seq: string, @Who() who: Identity): Promise<SessionAction> {
    return this.reader.one(id, await this.corrections.undo(id, seq, who.name));
  }

  @Post('viewers/:viewerId/adjust')
  @HttpCode(200)
  @Roles('owner', 'moderator')
  @ApiOperation({ summary: 'Give or take points, for a reason; gives the action, by which it can be undone' })
  async adjust(
    @Param('id', SessionIdPipe) id: SessionId,
    @Param('viewerId', ViewerIdPipe) viewer: ViewerId,
    @Body() { points, reason }: AdjustDto,
    @Who() who: Identity,
  ): Promise<SessionAction> {
    return this.reader.one(id, await this.corrections.adjust(id, viewer, points, reason, who.name));
  }
}
