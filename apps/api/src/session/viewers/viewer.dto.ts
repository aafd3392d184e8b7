import type { CommentState } from '@app/contracts';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, Matches, Max, Min } from 'class-validator';

export class PageQuery {
  @ApiPropertyOptional({ default: 50, minimum: 1, maximum: 500 })
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(500)
  limit = 50;

  @ApiPropertyOptional({ description: '`nextCursor` of the page before.' })
  @IsOptional()
  @Matches(/^\d{1,18}$/, { message: 'cursor must be the nextCursor of the page before' })
  cursor?: string;
}

export class CommentsQuery extends PageQuery {
  @ApiPropertyOptional({ enum: ['new', 'used'], description: 'All of them when it is left out.' })
  @IsOptional()
  @IsIn(['new', 'used'])
  state?: CommentState;
}
