import type { ParticipantSort } from '@app/contracts';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';

const SORTS: readonly ParticipantSort[] = ['points', 'likes', 'comments', 'gifts', 'coins', 'name'];

export class ParticipantsQuery {
  @ApiPropertyOptional({ default: '', example: 'ploy', description: 'Only viewers with this in their nickname or handle; capitals do not matter.' })
  @IsString()
  @MaxLength(200)
  search = '';

  @ApiPropertyOptional({ enum: SORTS, default: 'points', description: 'By the totals, the most first; names from A to Z.' })
  @IsIn(SORTS)
  sort: ParticipantSort = 'points';

  @ApiPropertyOptional({ default: 50, minimum: 1, maximum: 200 })
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(200)
  limit = 50;

  @ApiPropertyOptional({ description: '`nextCursor` of the page before.' })
  @IsOptional()
  @IsString()
  @MaxLength(1000)
  cursor?: string;
}
