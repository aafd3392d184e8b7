import type { GiftSums, ParticipantPage, Timeline } from '@app/contracts';
import type { SessionId } from '@app/domain';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Answers } from '../../infrastructure/openapi';
import { SessionIdPipe } from '../session-id.pipe';
import { GiftSumsReader } from './gift-sums.reader';
import { giftSumsExample, participantsExample, timelineExample } from './history.examples';
import { ParticipantsQuery } from './history.dto';
import { ParticipantsReader } from './participants.reader';
import { TimelineReader } from './timeline.reader';

@ApiTags('history')
@Controller('sessions/:id')
export class HistoryController {
  constructor(
    private readonly timelines: TimelineReader,
    private readonly giftSums: GiftSumsReader,
    private readonly participants: ParticipantsReader,
  ) {}

  @Get('timeline')
  @ApiOperation({
    summary: 'What happened when, and what it gave',
    description: 'From the first start to the last stop, or to now. What TikTok stamps outside of that is in the first or the last bucket, so that all of them add up to the totals.',
  })
  @Answers<Timeline>(timelineExample, 'session.not-found')
  timeline(@Param('id', SessionIdPipe) id: SessionId): Promise<Timeline> {
    return this.timelines.read(id);
  }

  @Get('gifts')
  @ApiOperation({ summary: 'Every gift of the session, most coins in all first' })
  @Answers<GiftSums>(giftSumsExample, 'session.not-found')
  gifts(@Param('id', SessionIdPipe) id: SessionId): Promise<GiftSums> {
    return this.giftSums.read(id);
  }

  @Get('participants')
  @ApiOperation({ summary: 'Everybody who took part, by their totals' })
  @Answers<ParticipantPage>(participantsExample, 'session.not-found')
  list(@Param('id', SessionIdPipe) id: SessionId, @Query() { search, sort, limit, cursor }: ParticipantsQuery): Promise<ParticipantPage> {
    return this.participants.page(id, { search, sort, limit, cursor });
  }
}
