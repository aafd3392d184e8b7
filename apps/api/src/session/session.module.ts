import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ActionController } from './actions/action.controller';
import { ActionReader } from './actions/action.reader';
import { ActivityReader } from './activity/activity.reader';
import { CommentsController } from './comments/comments.controller';
import { HiddenWordsController } from './comments/hidden-words.controller';
import { HiddenWordsService } from './comments/hidden-words.service';
import { PreparedService } from './comments/prepared.service';
import { SpokenComments } from './comments/spoken-comments.reader';
import { sessionEntities } from './entities';
import { GoalsController } from './goals/goals.controller';
import { GoalsService } from './goals/goals.service';
import { historyControllers, historyProviders } from './history';
import { Leaderboard } from './leaderboard/leaderboard';
import { leaderboardProvider } from './leaderboard/leaderboard.provider';
import { StandingsReader } from './leaderboard/standings.reader';
import { Corrections } from './ledger/corrections.service';
import { Hiding } from './ledger/hiding.service';
import { Ledger } from './ledger/ledger.service';
import { OriginalPictures } from './pictures/original-pictures.reader';
import { PictureKeeper } from './pictures/picture-keeper.service';
import { ChatLinesReader } from './on-air/chat-lines.reader';
import { GiftMomentsReader } from './on-air/gift-moments.reader';
import { AirTime } from './question/air-time.service';
import { QuestionController } from './question/question.controller';
import { QuestionService } from './question/question.service';
import { SessionController } from './session.controller';
import { SessionFeed } from './session.feed';
import { SessionService } from './session.service';
import { TimerController } from './timer/timer.controller';
import { TimerService } from './timer/timer.service';
import { HiddenReader } from './viewers/hidden.reader';
import { HidingController } from './viewers/hiding.controller';
import { ViewerController } from './viewers/viewer.controller';
import { ViewerService } from './viewers/viewer.service';

@Module({
  imports: [TypeOrmModule.forFeature(sessionEntities)],
  controllers: [...historyControllers, SessionController, ViewerController, HidingController, QuestionController, ActionController, CommentsController, HiddenWordsController, GoalsController, TimerController],
  providers: [SessionService, ...historyProviders, SessionFeed, Ledger, Corrections, Hiding, HiddenReader, ActionReader, leaderboardProvider, StandingsReader, QuestionService, AirTime, ViewerService, ActivityReader, SpokenComments, PreparedService, HiddenWordsService, GoalsService, TimerService, OriginalPictures, PictureKeeper, ChatLinesReader, GiftMomentsReader],
  exports: [SessionService, SessionFeed, Ledger, Corrections, ActionReader, Leaderboard, StandingsReader, QuestionService, ActivityReader, PreparedService, GoalsService, TimerService, ChatLinesReader, GiftMomentsReader],
})
export class SessionModule {}
