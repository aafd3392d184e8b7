export { IngestionModule } from './ingestion.module';
export { IngestionService, type IngestionReport } from './ingestion.service';
