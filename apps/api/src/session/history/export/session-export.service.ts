import type { ExportFormat, ExportSubject } from '@app/contracts';
import { DomainError, type SessionId } from '@app/domain';
import { UNITS_PER_POINT } from '@app/scoring';
import { Injectable } from '@nestjs/common';
import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { DataSource, type EntityManager } from 'typeorm';
import { SessionEntity, SessionGapEntity, SessionRunEntity } from '../../entities';
import { toGap, toRun, toSessionView, toTotals } from '../../session.view';
import { readGiftSums } from '../gift-sums.reader';
import { noSession } from '../../require-session';
import { exportedComment, exportedEntry, exportedParticipant } from './exported';
import { readComments, readEntries, readParticipants, readRuleSets } from './export-rows';
import { commentColumns, entryColumns, participantColumns, writeTable } from './to-csv';
import { writeDocument, type DocumentHead } from './to-json';

/** Each holds a connection to the database for as long as its reader takes. */
const EXPORTS_AT_ONCE = 2;
/** Pages that are read before the reader has taken what was written. */
const ahead = { highWaterMark: 2 };

export interface ExportRequest {
  readonly format: ExportFormat;
  /** Of a CSV; a JSON document holds all of it. */
  readonly what: ExportSubject;
  readonly names: boolean;
}

export interface ExportFile {
  readonly name: string;
  readonly type: string;
}

/** Writes a session into a file for those who want to keep or to study it, page by page: no list of it is ever held whole. */
@Injectable()
export class SessionExport {
  private running = 0;

  constructor(private readonly dataSource: DataSource) {}

  /**
   * All of it as it was at one moment, so that its numbers fit together while the show goes on.
   * @param begin told what the file is, once it is certain that there is one; gives where it is written to
   * @throws DomainError `session.not-found`, `service.unavailable`; and what reading and writing throw
   */
  async write(session: SessionId, request: ExportRequest, begin: (file: ExportFile) => Writable): Promise<void> {
    if (this.running >= EXPORTS_AT_ONCE) throw new DomainError('service.unavailable', 'Other exports are being written. Try again when they are done.');
    this.running++;
    try {
      await this.dataSource.transaction('REPEATABLE READ', (tx) => this.writeAtOnce(tx, session, request, begin));
    } finally {
      this.running--;
    }
  }

  private async writeAtOnce(tx: EntityManager, session: SessionId, request: ExportRequest, begin: (file: ExportFile) => Writable): Promise<void> {
    const row = await tx.findOneBy(SessionEntity, { id: session });
    if (row === null) throw noSession();
    const runs = await tx.find(SessionRunEntity, { where: { sessionId: session }, order: { startedAt: 'ASC' } });
    const name = nameOf(row.host, runs[0]?.startedAt ?? row.createdAt, request);
    if (request.format === 'json') {
      const document = documentOf(tx, await headOf(tx, row, runs, request.names));
      await pipeline(Readable.from(document, ahead), begin({ name, type: 'application/json; charset=utf-8' }));
    } else {
      await pipeline(Readable.from(tableOf(tx, session, request), ahead), begin({ name, type: 'text/csv; charset=utf-8; header=present' }));
    }
  }
}

async function headOf(tx: EntityManager, row: SessionEntity, runs: readonly SessionRunEntity[], names: boolean): Promise<DocumentHead> {
  const { connection: _, ...session } = toSessionView(row);
  const gaps = await tx.find(SessionGapEntity, { where: { sessionId: row.id }, order: { from: 'ASC' } });
  const ruleSets = await readRuleSets(tx, row.id);
  return {
    format: 'tiktok-live-support/session/1',
    exportedAt: new Date().toISOString(),
    names,
    unitsPerPoint: Number(UNITS_PER_POINT),
    session,
    totals: toTotals(row),
    totalUnits: row.points,
    runs: runs.map(toRun),
    gaps: gaps.map(toGap),
    ruleSets: ruleSets.map(({ version, rules, created_at: createdAt }) => ({ version, rules, createdAt: createdAt.toISOString() })),
    gifts: await readGiftSums(tx, row.id),
  };
}

function documentOf(tx: EntityManager, head: DocumentHead): AsyncGenerator<string> {
  const { names, session } = head;
  return writeDocument(head, {
    participants: () => pagesOf(readParticipants(tx, session.id), (row) => exportedParticipant(row, names)),
    ledger: () => pagesOf(readEntries(tx, session.id), (row) => exportedEntry(row, names)),
    comments: () => pagesOf(readComments(tx, session.id), (row) => exportedComment(row, names)),
  });
}

function tableOf(tx: EntityManager, session: SessionId, { what, names }: ExportRequest): AsyncGenerator<string> {
  switch (what) {
    case 'participants':
      return writeTable(participantColumns(names), pagesOf(readParticipants(tx, session), (row) => exportedParticipant(row, names)));
    case 'events':
      return writeTable(entryColumns(names), pagesOf(readEntries(tx, session), (row) => exportedEntry(row, names)));
    case 'comments':
      return writeTable(commentColumns(names), pagesOf(readComments(tx, session), (row) => exportedComment(row, names)));
  }
}

async function* pagesOf<Stored, Exported>(pages: AsyncIterable<readonly Stored[]>, turn: (row: Stored) => Exported): AsyncGenerator<Exported[]> {
  for await (const page of pages) yield page.map(turn);
}

/** Which session, of when, and what of it. */
function nameOf(host: string, day: Date, { format, what, names }: ExportRequest): string {
  const parts = [host, day.toISOString().slice(0, 10), ...(format === 'csv' ? [what] : []), ...(names ? [] : ['without-names'])];
  return `${parts.join('-')}.${format}`;
}
