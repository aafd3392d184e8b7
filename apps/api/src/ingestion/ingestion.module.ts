import { Module } from '@nestjs/common';
import { SettingsModule } from '../infrastructure/settings';
import { ScoringModule } from '../scoring';
import { SessionModule } from '../session';
import { DiagnosticsController } from './diagnostics/diagnostics.controller';
import { IngestionMetrics } from './diagnostics/ingestion.metrics';
import { IngestionService } from './ingestion.service';

@Module({
  imports: [SessionModule, ScoringModule, SettingsModule],
  controllers: [DiagnosticsController],
  providers: [IngestionService, IngestionMetrics],
  exports: [IngestionService],
})
export class IngestionModule {}
