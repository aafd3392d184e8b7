import type { ShowTimer } from '@app/contracts';
import { DomainError, type SessionId } from '@app/domain';
import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { Roles } from '../../infrastructure/auth';
import { Answers, AnswersNothing } from '../../infrastructure/openapi';
import { SessionIdPipe } from '../session-id.pipe';
import { AddTimeDto, StartTimerDto } from './timer.dto';
import { timerExample } from './timer.examples';
import { TimerService } from './timer.service';

@ApiTags('goals and timer')
@Controller('sessions/:id/timer')
export class TimerController {
  constructor(private readonly timers: TimerService) {}

  @Get()
  @ApiOperation({ summary: 'The countdown as it is now; 204 when there is none' })
  @Answers<ShowTimer>(timerExample, 'session.not-found')
  async get(@Param('id', SessionIdPipe) id: SessionId, @Res({ passthrough: true }) response: Response): Promise<ShowTimer | null> {
    const timer = await this.timers.get(id);
    if (timer === null) response.status(204);
    return timer;
  }

  @Put()
  @Roles('owner', 'moderator')
  @ApiOperation({
    summary: 'Start a countdown, in place of the one there was',
    description: 'With `msPerCoin` every coin that is received before the end puts the end off, each once. All together it is never longer than 30 days.',
  })
  @Answers<ShowTimer>(timerExample, 'session.not-found')
  start(@Param('id', SessionIdPipe) id: SessionId, @Body() body: StartTimerDto): Promise<ShowTimer> {
    const { round = null, rounds = null } = body;
    if (rounds !== null && (round === null || round > rounds)) {
      throw new DomainError('request.invalid', 'Some of what was sent cannot be used; see errors.', ['rounds must not be less than round, nor without it']);
    }
    return this.timers.start(id, body);
  }

  @Post('pause')
  @HttpCode(200)
  @Roles('owner', 'moderator')
  @ApiOperation({ summary: 'Stop the countdown for now', description: 'Coins go on adding time. One that is paused or over stays as it is.' })
  @Answers<ShowTimer>({ ...timerExample, state: 'paused', endsAt: null }, 'session.not-found', 'timer.not-found')
  pause(@Param('id', SessionIdPipe) id: SessionId): Promise<ShowTimer> {
    return this.timers.pause(id);
  }

  @Post('resume')
  @HttpCode(200)
  @Roles('owner', 'moderator')
  @ApiOperation({ summary: 'Let a paused countdown run on', description: 'One that runs or is over stays as it is.' })
  @Answers<ShowTimer>(timerExample, 'session.not-found', 'timer.not-found')
  resume(@Param('id', SessionIdPipe) id: SessionId): Promise<ShowTimer> {
    return this.timers.resume(id);
  }

  @Post('add')
  @HttpCode(200)
  @Roles('owner', 'moderator')
  @ApiOperation({ summary: 'Add time, or take some away', description: 'At most what is left can be taken away. A countdown that is over runs again for what is added.' })
  @Answers<ShowTimer>(timerExample, 'session.not-found', 'timer.not-found')
  add(@Param('id', SessionIdPipe) id: SessionId, @Body() { ms }: AddTimeDto): Promise<ShowTimer> {
    return this.timers.add(id, ms);
  }

  @Delete()
  @HttpCode(204)
  @Roles('owner', 'moderator')
  @ApiOperation({ summary: 'Take the countdown away, also from the overlays' })
  @AnswersNothing('session.not-found')
  async remove(@Param('id', SessionIdPipe) id: SessionId): Promise<void> {
    await this.timers.remove(id);
  }
}
