import { ApiProperty } from '@nestjs/swagger';
import type { RuleVersion } from '@app/contracts';
import { DEFAULT_RULES, type RuleSet } from '@app/scoring';
import type { VersionedRules } from './rules.service';

export class VersionedRulesDto implements VersionedRules {
  @ApiProperty({ example: 1 }) readonly version!: number;
  @ApiProperty({ type: Object, example: DEFAULT_RULES }) readonly rules!: RuleSet;
}

export class RuleVersionDto implements RuleVersion {
  @ApiProperty({ example: 1 }) readonly version!: number;
  @ApiProperty({ type: Object, example: DEFAULT_RULES }) readonly rules!: Readonly<Record<string, unknown>>;
  @ApiProperty({ format: 'date-time' }) readonly at!: string;
  @ApiProperty({ type: String, nullable: true, description: 'Who made it; null for the rules that come with the program', example: 'owner' }) readonly by!: string | null;
}
