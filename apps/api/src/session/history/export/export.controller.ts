import type { SessionId } from '@app/domain';
import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { Roles } from '../../../infrastructure/auth';
import { AnswersNothing } from '../../../infrastructure/openapi';
import { SessionIdPipe } from '../../session-id.pipe';
import { ExportQuery } from './export.dto';
import { SessionExport } from './session-export.service';

/** Whoever takes nothing for so long has left: an export holds a connection to the database. */
const STALLED_MS = 60_000;

@ApiTags('history')
@Controller('sessions/:id')
export class ExportController {
  constructor(private readonly exports: SessionExport) {}

  @Get('export')
  @Roles('owner', 'moderator')
  @ApiOperation({ summary: 'The session as a file', description: 'A connection that breaks means that the file is not whole.' })
  @ApiProduces('text/csv', 'application/json')
  @ApiOkResponse({
    description: 'The file, with a name in Content-Disposition',
    content: {
      'text/csv': { schema: { type: 'string' }, example: 'rank,viewer,hidden,points,likes,comments,gifts,coins\r\n1,Viewer 1,no,323.066667,16,2,2,40\r\n' },
      'application/json': { schema: { type: 'object', description: 'SessionExport of libs/contracts' } },
    },
  })
  @AnswersNothing('session.not-found')
  async export(@Param('id', SessionIdPipe) id: SessionId, @Query() { format, what, names }: ExportQuery, @Res() response: Response): Promise<void> {
    const written = this.exports.write(id, { format, what, names: names === 'true' }, ({ name, type }) => {
      response.attachment(name).setHeader('content-type', type).setHeader('cache-control', 'no-store');
      response.setTimeout(STALLED_MS, () => response.destroy());
      return response;
    });
    await written.catch((error: unknown) => {
      // Whoever left does not need to be told, and the log does not either.
      if (!response.destroyed) throw error;
    });
  }
}
