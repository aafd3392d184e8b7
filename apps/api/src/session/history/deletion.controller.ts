import type { SessionId } from '@app/domain';
import { Controller, Delete, HttpCode, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Roles } from '../../infrastructure/auth';
import { AnswersNothing } from '../../infrastructure/openapi';
import { SessionIdPipe } from '../session-id.pipe';
import { DeletionQuery } from './history.dto';
import { SessionDeletion } from './session-deletion.service';

@ApiTags('history')
@Controller('sessions/:id')
export class DeletionController {
  constructor(private readonly deletion: SessionDeletion) {}

  @Delete()
  @HttpCode(204)
  @Roles('owner')
  @ApiOperation({
    summary: 'Delete a session with everything that belongs to it',
    description: 'Cannot be taken back. Its ledger, standings, gifts, comments, gaps and runs go, and the viewers who are in no other session. A session that is on has to be stopped first.',
  })
  @AnswersNothing('session.not-found', 'session.on', 'session.unconfirmed')
  delete(@Param('id', SessionIdPipe) id: SessionId, @Query() { confirm }: DeletionQuery): Promise<void> {
    return this.deletion.delete(id, confirm);
  }
}
