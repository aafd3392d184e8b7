import type { AddTime, StartTimer } from '@app/contracts';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';

const DAY_MS = 86_400_000;

export class StartTimerDto implements StartTimer {
  @ApiProperty({ minimum: 1_000, maximum: 7 * DAY_MS, example: 600_000, description: 'Milliseconds, at most 7 days.' })
  @IsInt()
  @Min(1_000)
  @Max(7 * DAY_MS)
  readonly durationMs!: number;

  @ApiPropertyOptional({ maxLength: 60, example: 'Gift battle' })
  @IsOptional()
  @IsString()
  @MaxLength(60)
  readonly label?: string;

  @ApiPropertyOptional({ type: Number, nullable: true, minimum: 1, maximum: 999, example: 2 })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(999)
  readonly round?: number | null;

  @ApiPropertyOptional({ type: Number, nullable: true, minimum: 1, maximum: 999, example: 5, description: 'Null while their number is open. Not without `round`, and not less than it.' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(999)
  readonly rounds?: number | null;

  @ApiPropertyOptional({ minimum: 0, maximum: 600_000, default: 0, example: 500, description: 'By how much a coin puts the end off.' })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(600_000)
  readonly msPerCoin?: number;
}

export class AddTimeDto implements AddTime {
  @ApiProperty({ minimum: -DAY_MS, maximum: DAY_MS, example: 60_000, description: 'Milliseconds, plus or minus.' })
  @IsInt()
  @Min(-DAY_MS)
  @Max(DAY_MS)
  readonly ms!: number;
}
