import { GOAL_KINDS, type Goal, type GoalKind, type GoalProgress, type Goals, type GoalsProgress } from '@app/contracts';
import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayUnique, IsArray, IsIn, IsInt, IsString, Max, MaxLength, Min, ValidateIf, ValidateNested } from 'class-validator';
import { AscendingBelow } from './ascending-below';

/** What a goal can be at most. */
const MOST = 1_000_000_000;

export class GoalDto implements Goal {
  @ApiProperty({ enum: GOAL_KINDS, example: 'likes' })
  @IsIn(GOAL_KINDS)
  readonly kind!: GoalKind;

  @ApiProperty({ type: String, nullable: true, maxLength: 60, example: 'Ten thousand hearts', description: 'Null names it by its kind.' })
  @ValidateIf((_, title) => title !== null)
  @IsString()
  @MaxLength(60)
  readonly title!: string | null;

  @ApiProperty({ minimum: 1, maximum: MOST, example: 10_000 })
  @IsInt()
  @Min(1)
  @Max(MOST)
  readonly target!: number;

  @ApiProperty({ type: [Number], maxItems: 10, example: [2_500, 5_000], description: 'Above 0, below the target, ascending.' })
  @IsArray()
  @ArrayMaxSize(10)
  @IsInt({ each: true })
  @Min(1, { each: true })
  @AscendingBelow('target')
  readonly milestones!: readonly number[];
}

export class GoalsDto implements Goals {
  @ApiProperty({ type: [GoalDto], description: 'All of them, at most one of a kind; an empty list for none.' })
  @IsArray()
  @ArrayMaxSize(GOAL_KINDS.length)
  @ArrayUnique(({ kind }: GoalDto) => kind, { message: 'goals must be of different kinds' })
  @ValidateNested({ each: true })
  @Type(() => GoalDto)
  readonly goals!: readonly GoalDto[];
}

class GoalProgressView extends GoalDto implements GoalProgress {
  @ApiProperty({ example: 7_240, description: 'How far the session has come; it can be more than the target.' }) readonly value!: number;
}

export class GoalsProgressView implements GoalsProgress {
  @ApiProperty({ type: [GoalProgressView] }) readonly goals!: readonly GoalProgressView[];
}
