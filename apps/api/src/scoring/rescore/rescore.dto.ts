import type { Rescore } from '@app/contracts';
import { DEFAULT_RULES } from '@app/scoring';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsInt, IsISO8601, IsObject, IsOptional, Max, Min } from 'class-validator';

export class RescoreDto implements Rescore {
  @ApiPropertyOptional({ type: Object, example: DEFAULT_RULES, description: 'Becomes a new version of the rules, in force from then on, unless it is a preview.' })
  @IsOptional()
  @IsObject()
  rules?: Record<string, unknown>;

  @ApiPropertyOptional({ example: 1, description: 'A version there is. Without it and without `rules`: the one in force.' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(2_147_483_647)
  ruleVersion?: number;

  @ApiPropertyOptional({ example: '2026-01-10T19:30:00Z', description: 'What happened before keeps its price.' })
  @IsOptional()
  @IsISO8601({ strict: true, strictSeparator: true })
  from?: string;

  @ApiPropertyOptional({ default: false, description: 'Only tell what it would do.' })
  @IsOptional()
  @IsBoolean()
  preview?: boolean;
}
