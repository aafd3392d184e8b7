import type { SessionDetail, SessionPage, SessionView, Standings } from '@app/contracts';
import { sessionId } from '@app/domain';
import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Roles, Who, type Identity } from '../infrastructure/auth';
import { Ledger } from './ledger/ledger.service';
import { StandingsReader } from './leaderboard/standings.reader';
import { CreateSessionDto, LeaderboardQuery, SessionListQuery } from './session.dto';
import { SessionService } from './session.service';

@ApiTags('sessions')
@Controller('sessions')
export class SessionController {
  constructor(
    private readonly sessions: SessionService,
    private readonly ledger: Ledger,
    private readonly standings: StandingsReader,
  ) {}

  @Post()
  @Roles('owner', 'moderator')
  @ApiOperation({ summary: 'Make a session for a host; start it next' })
  create(@Body() { host, title }: CreateSessionDto): Promise<SessionView> {
    return this.sessions.create(host, title);
  }

  @Get()
  @ApiOperation({ summary: 'Sessions, newest first' })
  list(@Query() { limit, cursor }: SessionListQuery): Promise<SessionPage> {
    return this.sessions.list(limit, cursor);
  }

  @Get(':id')
  @ApiOperation({ summary: 'A session with its totals and gaps' })
  detail(@Param('id', ParseUUIDPipe) id: string): Promise<SessionDetail> {
    return this.sessions.detail(sessionId(id));
  }

  @Post(':id/start')
  @HttpCode(200)
  @Roles('owner', 'moderator')
  @ApiOperation({ summary: 'Connect and score; also takes up a stopped session again' })
  start(@Param('id', ParseUUIDPipe) id: string): Promise<SessionView> {
    return this.sessions.command(sessionId(id), 'start');
  }

  @Post(':id/pause')
  @HttpCode(200)
  @Roles('owner', 'moderator')
  @ApiOperation({ summary: 'Stay connected, score nothing; the time is recorded as a gap' })
  pause(@Param('id', ParseUUIDPipe) id: string): Promise<SessionView> {
    return this.sessions.command(sessionId(id), 'pause');
  }

  @Post(':id/resume')
  @HttpCode(200)
  @Roles('owner', 'moderator')
  @ApiOperation({ summary: 'Score again after a pause' })
  resume(@Param('id', ParseUUIDPipe) id: string): Promise<SessionView> {
    return this.sessions.command(sessionId(id), 'resume');
  }

  @Post(':id/stop')
  @HttpCode(200)
  @Roles('owner', 'moderator')
  @ApiOperation({ summary: 'End the session; takes the question off air' })
  stop(@Param('id', ParseUUIDPipe) id: string): Promise<SessionView> {
    return this.sessions.command(sessionId(id), 'stop');
  }

  @Post(':id/reset')
  @HttpCode(204)
  @Roles('owner', 'moderator')
  @ApiOperation({ summary: 'Everybody starts at 0; what was there is kept as used' })
  reset(@Param('id', ParseUUIDPipe) id: string, @Who() who: Identity): Promise<void> {
    return this.ledger.resetSession(sessionId(id), who.name);
  }

  @Get(':id/leaderboard')
  @ApiOperation({ summary: 'The ranking, from the top' })
  leaderboard(@Param('id', ParseUUIDPipe) id: string, @Query() { limit, offset }: LeaderboardQuery): Promise<Standings> {
    return this.standings.read(sessionId(id), limit, offset);
  }
}
