import type { Done, SessionDetail, SessionPage, SessionView, Standings } from '@app/contracts';
import type { SessionId } from '@app/domain';
import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Roles, Who, type Identity } from '../infrastructure/auth';
import { Ledger } from './ledger/ledger.service';
import { StandingsReader } from './leaderboard/standings.reader';
import { SessionListReader } from './history/session-list.reader';
import { CreateSessionDto, LeaderboardQuery, RenameSessionDto, SessionListQuery } from './session.dto';
import { SessionIdPipe } from './session-id.pipe';
import { SessionService } from './session.service';

@ApiTags('sessions')
@Controller('sessions')
export class SessionController {
  constructor(
    private readonly sessions: SessionService,
    private readonly ledger: Ledger,
    private readonly standings: StandingsReader,
    private readonly sessionList: SessionListReader,
  ) {}

  @Post()
  @Roles('owner', 'moderator')
  @ApiOperation({ summary: 'Make a session for a host; start it next' })
  create(@Body() { host, title }: CreateSessionDto): Promise<SessionView> {
    return this.sessions.create(host, title);
  }

  @Get()
  @ApiOperation({ summary: 'Sessions, newest first' })
  list(@Query() { limit, cursor, search }: SessionListQuery): Promise<SessionPage> {
    return this.sessionList.page(limit, cursor, search);
  }

  @Get(':id')
  @ApiOperation({ summary: 'A session with its totals, gaps, and when it was on' })
  detail(@Param('id', SessionIdPipe) id: SessionId): Promise<SessionDetail> {
    return this.sessions.detail(id);
  }

  @Patch(':id')
  @Roles('owner', 'moderator')
  @ApiOperation({ summary: 'Give a session another title, or none' })
  rename(@Param('id', SessionIdPipe) id: SessionId, @Body() { title }: RenameSessionDto): Promise<SessionView> {
    return this.sessions.rename(id, title);
  }

  @Post(':id/start')
  @HttpCode(200)
  @Roles('owner', 'moderator')
  @ApiOperation({ summary: 'Connect and score; also takes up a stopped session again' })
  start(@Param('id', SessionIdPipe) id: SessionId): Promise<SessionView> {
    return this.sessions.command(id, 'start');
  }

  @Post(':id/pause')
  @HttpCode(200)
  @Roles('owner', 'moderator')
  @ApiOperation({ summary: 'Stay connected, score nothing; the time is recorded as a gap' })
  pause(@Param('id', SessionIdPipe) id: SessionId): Promise<SessionView> {
    return this.sessions.command(id, 'pause');
  }

  @Post(':id/resume')
  @HttpCode(200)
  @Roles('owner', 'moderator')
  @ApiOperation({ summary: 'Score again after a pause' })
  resume(@Param('id', SessionIdPipe) id: SessionId): Promise<SessionView> {
    return this.sessions.command(id, 'resume');
  }

  @Post(':id/stop')
  @HttpCode(200)
  @Roles('owner', 'moderator')
  @ApiOperation({ summary: 'End the session; takes the question off air' })
  stop(@Param('id', SessionIdPipe) id: SessionId): Promise<SessionView> {
    return this.sessions.command(id, 'stop');
  }

  @Post(':id/reset')
  @HttpCode(200)
  @Roles('owner', 'moderator')
  @ApiOperation({ summary: 'Everybody starts at 0; what was there is kept as used. Gives the action by which it can be undone' })
  async reset(@Param('id', SessionIdPipe) id: SessionId, @Who() who: Identity): Promise<Done> {
    return { seq: await this.ledger.resetSession(id, who.name) };
  }

  @Get(':id/leaderboard')
  @ApiOperation({ summary: 'The ranking, from the top' })
  leaderboard(@Param('id', SessionIdPipe) id: SessionId, @Query() { limit, offset }: LeaderboardQuery): Promise<Standings> {
    return this.standings.read(id, limit, offset, true);
  }
}
