import type { PreparedComments, SpokenCommentPage } from '@app/contracts';
import type { SessionId } from '@app/domain';
import { Body, Controller, Get, Param, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Roles } from '../../infrastructure/auth';
import { Answers } from '../../infrastructure/openapi';
import { SessionIdPipe } from '../session-id.pipe';
import { PreparedView, PutPreparedBody, SpokenCommentPageView, SpokenCommentsQuery, spokenExample } from './comments.dto';
import { PreparedService } from './prepared.service';
import { SpokenComments } from './spoken-comments.reader';

@ApiTags('question desk')
@Controller('sessions/:id')
export class CommentsController {
  constructor(
    private readonly comments: SpokenComments,
    private readonly prepared: PreparedService,
  ) {}

  @Get('comments')
  @ApiOperation({ summary: 'Search what was said in the session, newest first', description: 'Every page but the last is full.' })
  @ApiOkResponse({ type: SpokenCommentPageView })
  @Answers<SpokenCommentPage>({ comments: [spokenExample], nextCursor: spokenExample.id }, 'session.not-found')
  search(@Param('id', SessionIdPipe) id: SessionId, @Query() { limit, cursor, ...filter }: SpokenCommentsQuery): Promise<SpokenCommentPage> {
    return this.comments.search(id, filter, limit, cursor);
  }

  @Get('prepared')
  @ApiOperation({ summary: 'Comments that were laid ready to go on air, in order' })
  @ApiOkResponse({ type: PreparedView })
  @Answers<PreparedComments>({ comments: [spokenExample] }, 'session.not-found')
  async list(@Param('id', SessionIdPipe) id: SessionId): Promise<PreparedComments> {
    return { comments: await this.prepared.list(id) };
  }

  @Put('prepared')
  @Roles('owner', 'moderator')
  @ApiOperation({ summary: 'The list anew: to add, to remove and to move', description: 'What goes on air leaves the list by itself, and what is on air is not taken into it.' })
  @ApiOkResponse({ type: PreparedView })
  @Answers<PreparedComments>({ comments: [spokenExample] }, 'session.not-found', 'comment.not-found')
  async put(@Param('id', SessionIdPipe) id: SessionId, @Body() { commentIds }: PutPreparedBody): Promise<PreparedComments> {
    return { comments: await this.prepared.put(id, commentIds) };
  }
}
