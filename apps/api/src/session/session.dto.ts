import type { CreateSession, RenameSession } from '@app/contracts';
import type { SessionId } from '@app/domain';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, IsUUID, Max, MaxLength, Min, ValidateIf } from 'class-validator';

/** Characters of a title, at most. */
const TITLE = 200;

export class CreateSessionDto implements CreateSession {
  @ApiProperty({ example: '@mali_star', description: 'The @handle or the address of the live; @demo is the built-in simulator.' })
  @IsString()
  @MaxLength(200)
  host!: string;

  @ApiPropertyOptional({ example: 'Sunday night questions' })
  @IsOptional()
  @IsString()
  @MaxLength(TITLE)
  title?: string;
}

export class RenameSessionDto implements RenameSession {
  @ApiProperty({ type: String, nullable: true, maxLength: TITLE, example: 'Sunday night questions', description: 'Null for no title.' })
  @ValidateIf((_, title) => title !== null)
  @IsString()
  @MaxLength(TITLE)
  title!: string | null;
}

export class SessionListQuery {
  @ApiPropertyOptional({ default: 20, minimum: 1, maximum: 100 })
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(100)
  limit = 20;

  @ApiPropertyOptional({ type: String, description: '`nextCursor` of the page before.' })
  @IsOptional()
  @IsUUID('all', { message: 'cursor must be the nextCursor of the page before' })
  cursor?: SessionId;

  @ApiPropertyOptional({ default: '', example: 'mali', description: 'Only sessions with this in their host or title; capitals do not matter.' })
  @IsString()
  @MaxLength(TITLE)
  search = '';
}

export class LeaderboardQuery {
  @ApiPropertyOptional({ default: 100, minimum: 1, maximum: 1000 })
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(1000)
  limit = 100;

  @ApiPropertyOptional({ default: 0, minimum: 0 })
  @Type(() => Number)
  @IsInt()
  @Min(0)
  offset = 0;
}
