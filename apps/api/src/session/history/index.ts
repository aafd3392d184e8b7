import { ExportController } from './export/export.controller';
import { SessionExport } from './export/session-export.service';
import { GiftSumsReader } from './gift-sums.reader';
import { DeletionController } from './deletion.controller';
import { HistoryController } from './history.controller';
import { ParticipantsReader } from './participants.reader';
import { SessionDeletion } from './session-deletion.service';
import { SessionListReader } from './session-list.reader';
import { TimelineReader } from './timeline.reader';

/** What there is to see of sessions that were: part of the session module. */
export const historyControllers = [HistoryController, DeletionController, ExportController];
export const historyProviders = [SessionListReader, TimelineReader, GiftSumsReader, ParticipantsReader, SessionDeletion, SessionExport];
