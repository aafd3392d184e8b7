import { Controller, Get, Header } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Roles } from '../../infrastructure/auth';
import { IngestionService, type IngestionReport } from '../ingestion.service';
import { MessageReportDto } from './message-report.dto';

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
  messages(): IngestionReport {
    return this.ingestion.report();
  }
}
