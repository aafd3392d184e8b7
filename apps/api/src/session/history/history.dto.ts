import type { ParticipantSort } from '@app/contracts';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';

const SORTS: readonly ParticipantSort[] = ['points', 'likes', 'comments', 'gifts', 'coins', 'name'];

export class DeletionQuery {
  @ApiProperty({ example: 'mali_star', description: 'The host of the session, with or without the @: proof that this one is meant.' })
  @IsString()
  @MaxLength(200)
  confirm!: string;
}

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
