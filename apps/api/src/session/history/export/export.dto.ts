import type { ExportFormat, ExportSubject } from '@app/contracts';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn } from 'class-validator';

const FORMATS: readonly ExportFormat[] = ['csv', 'json'];
const SUBJECTS: readonly ExportSubject[] = ['participants', 'events', 'comments'];

export class ExportQuery {
  @ApiPropertyOptional({ enum: FORMATS, default: 'csv' })
  @IsIn(FORMATS)
  format: ExportFormat = 'csv';

  @ApiPropertyOptional({ enum: SUBJECTS, default: 'participants', description: 'Which table a CSV holds. A JSON document holds everything.' })
  @IsIn(SUBJECTS)
  what: ExportSubject = 'participants';

  @ApiPropertyOptional({
    enum: ['true', 'false'],
    default: 'true',
    description: 'Without names there are no nicknames, handles, pictures, ids of TikTok, and no words that anybody wrote; viewers are "Viewer 1" and so on, by rank.',
  })
  @IsIn(['true', 'false'])
  names: 'true' | 'false' = 'true';
}
