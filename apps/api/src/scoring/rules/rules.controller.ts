import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiBody, ApiOperation, ApiTags } from '@nestjs/swagger';
import { DEFAULT_RULES } from '@app/scoring';
import { Roles, Who, type Identity } from '../../infrastructure/auth';
import { RulesService, type VersionedRules } from './rules.service';

@ApiTags('rules')
@Controller('rules')
export class RulesController {
  constructor(private readonly rules: RulesService) {}

  @Get()
  @ApiOperation({ summary: 'The rule set that prices what comes in now' })
  current(): Promise<VersionedRules> {
    return this.rules.current();
  }

  @Put()
  @Roles('owner')
  @ApiOperation({ summary: 'Make a new version of the rules; what was scored keeps its price' })
  @ApiBody({ schema: { type: 'object', example: DEFAULT_RULES } })
  replace(@Body() body: Record<string, unknown>, @Who() who: Identity): Promise<VersionedRules> {
    return this.rules.replace(body, who.name);
  }
}
