import type { Rescore, RescoredViewer, RescoreResult } from '@app/contracts';
import { DomainError, type SessionId } from '@app/domain';
import { parseRuleSet, pointsOf, type RuleSet } from '@app/scoring';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { avatarAddress } from '../../infrastructure/pictures';
import { Corrections, hashStandings, rankingMoves, type RankingMove, SessionService, type Rescored } from '../../session';
import { RulesService, type VersionedRules } from '../rules/rules.service';

/** How many of those who move are named. */
const NAMED = 100;

/** Another rule set for a session that has been scored already. */
@Injectable()
export class RescoreService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly rules: RulesService,
    private readonly corrections: Corrections,
    private readonly sessions: SessionService,
  ) {}

  /** @throws DomainError `request.invalid`, `rules.invalid`, `rules.not-found`, `session.not-found` */
  async rescore(session: SessionId, request: Rescore, by: string): Promise<RescoreResult> {
    if (request.rules !== undefined && request.ruleVersion !== undefined) {
      throw new DomainError('request.invalid', 'Give either rules or a ruleVersion.');
    }
    const from = request.from === undefined ? null : new Date(request.from);
    const wanted = await this.wanted(request);
    if (request.preview === true) {
      return this.result(await this.corrections.previewRescore(session, wanted.rules, from), { seq: null, ruleVersion: wanted.version });
    }
    // Rules for a session that is not there must not come into force.
    await this.sessions.get(session);
    const { version, rules } = wanted.version === null ? await this.rules.replace(wanted.rules, by) : { ...wanted, version: wanted.version };
    const done = await this.corrections.rescore(session, { version, rules, from }, by);
    return this.result(done, { seq: done.seq, ruleVersion: version });
  }

  /** The version is null for rules that are not the ones in force. */
  private async wanted({ rules, ruleVersion }: Rescore): Promise<{ version: number | null; rules: RuleSet }> {
    if (ruleVersion !== undefined) return this.rules.version(ruleVersion);
    const current: VersionedRules = await this.rules.current();
    if (rules === undefined) return current;
    const parsed = parseRuleSet(rules);
    return JSON.stringify(parsed) === JSON.stringify(current.rules) ? current : { version: null, rules: parsed };
  }

  private async result({ before, after }: Rescored, head: Pick<RescoreResult, 'seq' | 'ruleVersion'>): Promise<RescoreResult> {
    const moves = rankingMoves(before, after);
    return { ...head, hashBefore: hashStandings(before), hashAfter: hashStandings(after), moved: moves.length, viewers: await this.named(moves.slice(0, NAMED)) };
  }

  private async named(moves: readonly RankingMove[]): Promise<RescoredViewer[]> {
    const rows: { id: string; handle: string; nickname: string; avatar_url: string | null }[] = await this.dataSource.query(
      'select id, handle, nickname, avatar_url from viewer where id = any($1)',
      [moves.map(({ viewerId }) => viewerId)],
    );
    const profiles = new Map(rows.map((row) => [row.id, row]));
    return moves.map(({ viewerId, rankBefore, rankAfter, pointsBefore, pointsAfter }) => {
      const profile = profiles.get(viewerId);
      return {
        viewerId, handle: profile?.handle ?? '', nickname: profile?.nickname ?? '', avatarUrl: avatarAddress(viewerId, profile?.avatar_url ?? null),
        rankBefore, rankAfter, pointsBefore: pointsOf(pointsBefore), pointsAfter: pointsOf(pointsAfter),
      };
    });
  }
}
