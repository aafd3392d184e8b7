import type { Goals, GoalsProgress } from '@app/contracts';
import type { SessionId } from '@app/domain';
import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Roles } from '../../infrastructure/auth';
import { Answers } from '../../infrastructure/openapi';
import { SessionIdPipe } from '../session-id.pipe';
import { GoalsDto, GoalsProgressView } from './goals.dto';
import { goalsExample, goalsProgressExample } from './goals.examples';
import { GoalsService } from './goals.service';

@ApiTags('goals and timer')
@Controller()
export class GoalsController {
  constructor(private readonly goals: GoalsService) {}

  @Get('goals')
  @ApiOperation({ summary: 'What shows are to reach' })
  @ApiOkResponse({ type: GoalsDto })
  @Answers<Goals>(goalsExample)
  async list(): Promise<Goals> {
    return { goals: await this.goals.list() };
  }

  @Put('goals')
  @Roles('owner', 'moderator')
  @ApiOperation({ summary: 'The goals anew: to set, to change and to remove', description: 'They hold from show to show.' })
  @ApiOkResponse({ type: GoalsDto })
  @Answers<Goals>(goalsExample)
  async put(@Body() { goals }: GoalsDto): Promise<Goals> {
    return { goals: await this.goals.put(goals) };
  }

  @Get('sessions/:id/goals')
  @ApiOperation({
    summary: 'The goals, and how far the session has come',
    description: 'Likes are what TikTok counts for the whole room, each room of the session once. Coins, points and follows are sums of the ledger; points are all that were ever given, used ones included.',
  })
  @ApiOkResponse({ type: GoalsProgressView })
  @Answers<GoalsProgress>(goalsProgressExample, 'session.not-found')
  async progress(@Param('id', SessionIdPipe) id: SessionId): Promise<GoalsProgress> {
    return { goals: await this.goals.progress(id) };
  }
}
