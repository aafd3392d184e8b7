import type { Adjust } from '@app/contracts';
import { ApiProperty } from '@nestjs/swagger';
import { IsNumber, IsString, Max, MaxLength, Min, MinLength } from 'class-validator';

export class AdjustDto implements Adjust {
  @ApiProperty({ example: -12.5, minimum: -1_000_000, maximum: 1_000_000, description: 'Plus or minus, not 0; at most 3 decimals.' })
  @IsNumber({ maxDecimalPlaces: 3 })
  @Min(-1_000_000)
  @Max(1_000_000)
  points!: number;

  @ApiProperty({ example: 'The gift came twice', minLength: 1, maxLength: 200 })
  @IsString()
  @MinLength(1)
  @MaxLength(200)
  reason!: string;
}
