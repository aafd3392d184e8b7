import type { Done, SessionDetail, SessionPage, SessionView, Standings } from '@app/contracts';
import type { SessionId } from '@app/domain';
import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Roles, Who, type Identity } from '../infrastructure/auth';
import { Answers } from '../infrastructure/openapi';
import { Ledger } from './ledger/ledger.service';
import { StandingsReader } from './leaderboard/standings.reader';
import { SessionListReader } from './history/session-list.reader';
import { CreateSessionDto, LeaderboardQuery, RenameSessionDto, SessionListQuery } from './session.dto';
import { detailExample, pageExample, sessionExample, standingsExample } from './session.examples';
import { SessionIdPipe } from './session-id.pipe';
import { SessionService } from './session.service';

const onExample: SessionView = { ...sessionExample, status: 'running', stoppedAt: null, connection: { state: 'connecting', since: '2026-01-10T20:30:00.000Z' } };

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
  @Answers<SessionView>({ ...sessionExample, status: 'ready', startedAt: null, stoppedAt: null }, 'session.host-invalid')
  create(@Body() { host, title }: CreateSessionDto): Promise<SessionView> {
    return this.sessions.create(host, title);
  }

  @Get()
  @ApiOperation({ summary: 'Sessions, newest first' })
  @Answers<SessionPage>(pageExample)
  list(@Query() { limit, cursor, search }: SessionListQuery): Promise<SessionPage> {
    return this.sessionList.page(limit, cursor, search);
  }

  @Get(':id')
  @ApiOperation({ summary: 'A session with its totals, gaps, and when it was on' })
  @Answers<SessionDetail>(detailExample, 'session.not-found')
  detail(@Param('id', SessionIdPipe) id: SessionId): Promise<SessionDetail> {
    return this.sessions.detail(id);
  }

  @Patch(':id')
  @Roles('owner', 'moderator')
  @ApiOperation({ summary: 'Give a session another title, or none' })
  @Answers<SessionView>(sessionExample, 'session.not-found')
  rename(@Param('id', SessionIdPipe) id: SessionId, @Body() { title }: RenameSessionDto): Promise<SessionView> {
    return this.sessions.rename(id, title);
  }

  @Post(':id/start')
  @HttpCode(200)
  @Roles('owner', 'moderator')
  @ApiOperation({ summary: 'Connect and score; also takes up a stopped session again' })
  @Answers<SessionView>(onExample, 'session.not-found', 'session.invalid-transition', 'session.host-busy')
  start(@Param('id', SessionIdPipe) id: SessionId): Promise<SessionView> {
    return this.sessions.command(id, 'start');
  }

  @Post(':id/pause')
  @HttpCode(200)
  @Roles('owner', 'moderator')
  @ApiOperation({ summary: 'Stay connected, score nothing; the time is recorded as a gap' })
  @Answers<SessionView>({ ...onExample, status: 'paused' }, 'session.not-found', 'session.invalid-transition')
  pause(@Param('id', SessionIdPipe) id: SessionId): Promise<SessionView> {
    return this.sessions.command(id, 'pause');
  }

  @Post(':id/resume')
  @HttpCode(200)
  @Roles('owner', 'moderator')
  @ApiOperation({ summary: 'Score again after a pause' })
  @Answers<SessionView>(onExample, 'session.not-found', 'session.invalid-transition')
  resume(@Param('id', SessionIdPipe) id: SessionId): Promise<SessionView> {
    return this.sessions.command(id, 'resume');
  }

  @Post(':id/stop')
  @HttpCode(200)
  @Roles('owner', 'moderator')
  @ApiOperation({ summary: 'End the session; takes the question off air' })
  @Answers<SessionView>(sessionExample, 'session.not-found', 'session.invalid-transition')
  stop(@Param('id', SessionIdPipe) id: SessionId): Promise<SessionView> {
    return this.sessions.command(id, 'stop');
  }

  @Post(':id/reset')
  @HttpCode(200)
  @Roles('owner', 'moderator')
  @ApiOperation({ summary: 'Everybody starts at 0; what was there is kept as used. Gives the action by which it can be undone' })
  @Answers<Done>({ seq: '48213' }, 'session.not-found')
  async reset(@Param('id', SessionIdPipe) id: SessionId, @Who() who: Identity): Promise<Done> {
    return { seq: await this.ledger.resetSession(id, who.name) };
  }

  @Get(':id/leaderboard')
  @ApiOperation({ summary: 'The ranking, from the top' })
  @Answers<Standings>(standingsExample, 'session.not-found')
  leaderboard(@Param('id', SessionIdPipe) id: SessionId, @Query() { limit, offset }: LeaderboardQuery): Promise<Standings> {
    return this.standings.read(id, limit, offset, true);
  }
}
