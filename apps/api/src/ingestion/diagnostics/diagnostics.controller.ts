import { Controller, Get, Header } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Roles } from '../../infrastructure/auth';
import { Answers } from '../../infrastructure/openapi';
import { IngestionService, type IngestionReport } from '../ingestion.service';
import { MessageReportDto } from './message-report.dto';

const example: IngestionReport = {
  messages: { WebcastChatMessage: 120, WebcastGiftMessage: 14 }, rejected: { undecodable: 1 }, sessions: 1, waiting: 0, stored: 0, torn: 0,
  samples: [{ at: '2026-01-10T19:30:00.000Z', method: 'WebcastGiftMessage', reason: 'undecodable', payload: 'CgIQBQ==' }],
};

/** For whoever wants to know why something was not counted, or what TikTok has changed. */
@ApiTags('diagnostics')
@Controller('diagnostics')
export class DiagnosticsController {
  constructor(private readonly ingestion: IngestionService) {}

  @Get('messages')
  @Roles('owner')
  @Header('Cache-Control', 'no-store')
  @ApiOperation({ summary: 'What came from TikTok in this process, and samples of what could not be read' })
  @ApiOkResponse({ type: MessageReportDto })
  @Answers<IngestionReport>(example)
  messages(): IngestionReport {
    return this.ingestion.report();
  }
}
