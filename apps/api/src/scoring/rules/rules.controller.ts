import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiBody, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { RuleVersion } from '@app/contracts';
import { DEFAULT_RULES } from '@app/scoring';
import { Roles, Who, type Identity } from '../../infrastructure/auth';
import { Answers } from '../../infrastructure/openapi';
import { RuleVersionDto, VersionedRulesDto } from './rules.dto';
import { RulesService, type VersionedRules } from './rules.service';

@ApiTags('rules')
@Controller('rules')
export class RulesController {
  constructor(private readonly rules: RulesService) {}

  @Get()
  @ApiOperation({ summary: 'The rule set that prices what comes in now' })
  @ApiOkResponse({ type: VersionedRulesDto })
  @Answers<VersionedRules>({ version: 1, rules: DEFAULT_RULES })
  current(): Promise<VersionedRules> {
    return this.rules.current();
  }

  @Get('versions')
  @ApiOperation({ summary: 'Every rule set that was ever in force, newest first' })
  @ApiOkResponse({ type: [RuleVersionDto] })
  @Answers<RuleVersion[]>([{ version: 1, rules: { ...DEFAULT_RULES }, at: '2026-01-10T19:30:00.000Z', by: null }])
  versions(): Promise<RuleVersion[]> {
    return this.rules.versions();
  }

  @Put()
  @Roles('owner')
  @ApiOperation({ summary: 'Make a new version of the rules; what was scored keeps its price' })
  @ApiBody({ schema: { type: 'object', example: DEFAULT_RULES } })
  @ApiOkResponse({ type: VersionedRulesDto })
  @Answers<VersionedRules>({ version: 2, rules: DEFAULT_RULES }, 'rules.invalid')
  replace(@Body() body: Record<string, unknown>, @Who() who: Identity): Promise<VersionedRules> {
    return this.rules.replace(body, who.name);
  }
}
