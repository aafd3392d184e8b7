import type { CommentPage, CommentView, LedgerPage, ResetResult, ViewerDetail } from '@app/contracts';
import type { CommentId, SessionId, ViewerId } from '@app/domain';
import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Roles, Who, type Identity } from '../../infrastructure/auth';
import { Answers } from '../../infrastructure/openapi';
import { Ledger } from '../ledger/ledger.service';
import { SessionIdPipe } from '../session-id.pipe';
import { CommentIdPipe } from './comment-id.pipe';
import { ViewerIdPipe } from './viewer-id.pipe';
import { CommentsQuery, PageQuery } from './viewer.dto';
import { commentExample, commentsExample, ledgerExample, resetExample, viewerExample } from './viewer.examples';
import { ViewerService } from './viewer.service';

@ApiTags('viewers')
@Controller('sessions/:id')
export class ViewerController {
  constructor(
    private readonly viewers: ViewerService,
    private readonly ledger: Ledger,
  ) {}

  @Get('viewers/:viewerId')
  @ApiOperation({ summary: 'A viewer: present and used totals, gifts', description: '`presentPoints` says what the present points are made of; the five add up to `present.points` exactly.' })
  @Answers<ViewerDetail>(viewerExample, 'viewer.not-found')
  detail(@Param('id', SessionIdPipe) id: SessionId, @Param('viewerId', ViewerIdPipe) viewer: ViewerId): Promise<ViewerDetail> {
    return this.viewers.detail(id, viewer);
  }

  @Get('viewers/:viewerId/comments')
  @ApiOperation({ summary: 'What a viewer said, newest first' })
  @Answers<CommentPage>(commentsExample, 'viewer.not-found')
  comments(
    @Param('id', SessionIdPipe) id: SessionId,
    @Param('viewerId', ViewerIdPipe) viewer: ViewerId,
    @Query() { state, limit, cursor }: CommentsQuery,
  ): Promise<CommentPage> {
    return this.viewers.comments(id, viewer, state, limit, cursor);
  }

  @Get('viewers/:viewerId/ledger')
  @ApiOperation({ summary: 'The entries behind a score; the present ones add up to it exactly' })
  @Answers<LedgerPage>(ledgerExample, 'viewer.not-found')
  entries(
    @Param('id', SessionIdPipe) id: SessionId,
    @Param('viewerId', ViewerIdPipe) viewer: ViewerId,
    @Query() { limit, cursor }: PageQuery,
  ): Promise<LedgerPage> {
    return this.viewers.ledger(id, viewer, limit, cursor);
  }

  @Post('viewers/:viewerId/reset')
  @HttpCode(200)
  @Roles('owner', 'moderator')
  @ApiOperation({
    summary: 'Everything the viewer has becomes used; tells who is on top now',
    description: 'Their question goes off air. `next` is null when nobody has points; who is hidden is passed over. `seq` is the action by which it can be undone.',
  })
  @Answers<ResetResult>(resetExample, 'session.not-found', 'viewer.not-found')
  reset(@Param('id', SessionIdPipe) id: SessionId, @Param('viewerId', ViewerIdPipe) viewer: ViewerId, @Who() who: Identity): Promise<ResetResult> {
    return this.ledger.resetViewer(id, viewer, who.name);
  }

  @Post('comments/:commentId/restore')
  @HttpCode(200)
  @Roles('owner', 'moderator')
  @ApiOperation({ summary: 'Make a used comment new again' })
  @Answers<CommentView>(commentExample, 'comment.not-found')
  restore(@Param('id', SessionIdPipe) id: SessionId, @Param('commentId', CommentIdPipe) comment: CommentId): Promise<CommentView> {
    return this.viewers.restore(id, comment);
  }
}
