import { Module } from '@nestjs/common';
import { ScoringModule } from '../scoring';
import { SessionModule } from '../session';
import { IngestionService } from './ingestion.service';

@Module({
  imports: [SessionModule, ScoringModule],
  providers: [IngestionService],
  exports: [IngestionService],
})
export class IngestionModule {}
