import { DomainError, viewerId, type CommentId, type LiveEvent, type SessionId, type ViewerId } from '@app/domain';
import { DEFAULT_RULES, type RuleSet } from '@app/scoring';
import type { INestApplication } from '@nestjs/common';
import fc from 'fast-check';
import { DataSource } from 'typeorm';
import { arbitraryDelivery, arbitraryShow } from '../../testing/arbitrary-show';
import { batchOf } from '../../testing/made-show';
import { Corrections } from '../ledger/corrections.service';
import { Hiding } from '../ledger/hiding.service';
import { Ledger } from '../ledger/ledger.service';
import { QuestionService } from '../question/question.service';
import { hashStandings, replaySession } from '../replay/replay-session';

/** A show and what the desk makes of it: whatever can be done about scores, the ranking and the air, in any order. */

const generous: RuleSet = { ...DEFAULT_RULES, comment: { points: 3, perSession: 2 }, follow: { points: 7 }, gift: { steps: [{ upTo: null, multiplier: 2 }], overrides: {} } };
const stingy: RuleSet = { ...DEFAULT_RULES, like: { followerLikesPerPoint: 7, otherLikesPerPoint: 1_000 }, comment: { points: 0, perSession: 0 } };
/** Few people, so that what is done about them meets what they did. */
const [one, other] = [viewerId('700000000000000000'), viewerId('700000000000000001')];
const someone = fc.constantFrom(one, other);
const amongFew = (events: LiveEvent[]): LiveEvent[] =>
  events.map((event) => (event.viewer === null ? event : { ...event, viewer: { ...event.viewer, id: Number(event.viewer.id.slice(-1)) % 2 === 0 ? one : other } }));

export type Deed =
  | { readonly kind: 'batch' }
  | { readonly kind: 'reset'; readonly viewer: ViewerId | null }
  | { readonly kind: 'adjust'; readonly viewer: ViewerId; readonly points: number }
  | { readonly kind: 'rescore'; readonly rules: RuleSet; readonly from: Date | null }
  | { readonly kind: 'hide'; readonly viewer: ViewerId }
  /** Which of the comments that are there; null takes off what is on air. */
  | { readonly kind: 'air'; readonly which: number | null }
  | { readonly kind: 'undo'; readonly which: number };

const deeds = {
  batch: fc.constant<Deed>({ kind: 'batch' }),
  reset: fc.record({ kind: fc.constant('reset' as const), viewer: fc.option(someone, { nil: null }) }),
  adjust: fc.record({ kind: fc.constant('adjust' as const), viewer: someone, points: fc.constantFrom(-500, -1.5, -0.001, 0.125, 2, 1_000) }),
  rescore: fc.record({ kind: fc.constant('rescore' as const), rules: fc.constantFrom(generous, stingy, DEFAULT_RULES), from: fc.constantFrom(null, new Date(Date.UTC(2026, 0, 10, 19, 30))) }),
  hide: fc.record({ kind: fc.constant('hide' as const), viewer: someone }),
  air: fc.record({ kind: fc.constant('air' as const), which: fc.option(fc.nat({ max: 3 }), { nil: null }) }),
  undo: fc.record({ kind: fc.constant('undo' as const), which: fc.nat({ max: 3 }) }),
} satisfies Record<Deed['kind'], fc.Arbitrary<Deed>>;

/** An evening in which some deeds are likelier than others. */
const eveningOf = (weights: Readonly<Record<Deed['kind'], number>>) => {
  const deed = fc.oneof(...(Object.keys(weights) as Deed['kind'][]).map((kind) => ({ weight: weights[kind], arbitrary: deeds[kind] as fc.Arbitrary<Deed> })));
  return arbitraryShow
    .map(amongFew)
    .chain((events) => fc.record({ batches: arbitraryDelivery(events), deeds: fc.array(deed, { minLength: 4, maxLength: 24, size: 'max' }) }));
};

export const arbitraryEvening = eveningOf({ batch: 3, reset: 2, adjust: 2, rescore: 1, hide: 3, air: 1, undo: 5 });
/** One with many questions. */
export const arbitraryQuestions = eveningOf({ batch: 2, reset: 1, adjust: 0, rescore: 0, hide: 1, air: 8, undo: 6 });

/** A deed that the desk let pass, and under which number; it may be taken back later. */
export interface DoneDeed {
  readonly deed: Exclude<Deed, { kind: 'undo' }>;
  /** Null for a batch. */
  readonly seq: string | null;
  takenBack: boolean;
}

/** The desk of a running program, in one session, with batches that wait to be delivered. */
export class EveningDesk {
  readonly done: DoneDeed[] = [];
  private readonly waiting: LiveEvent[][];

  constructor(
    private readonly app: INestApplication,
    readonly session: SessionId,
    batches: readonly LiveEvent[][],
  ) {
    this.waiting = [...batches];
  }

  /** Does it, unless the desk refuses it, or there is nothing to do. */
  async does(what: Deed): Promise<void> {
    try {
      if (what.kind === 'undo') return await this.takesBack(what.which);
      const seq = await this.seqOf(what);
      if (seq !== null || what.kind === 'batch') this.done.push({ deed: what, seq, takenBack: false });
    } catch (error) {
      if (!(error instanceof DomainError) || !['viewer.not-found', 'comment.not-found', 'action.not-undoable'].includes(error.code)) throw error;
    }
  }

  private async takesBack(which: number): Promise<void> {
    const target = this.done.filter(({ seq, takenBack }) => seq !== null && !takenBack).at(-1 - which);
    if (target === undefined || target.seq === null) return;
    await this.app.get(Corrections, { strict: false }).undo(this.session, target.seq, 'spec');
    target.takenBack = true;
  }

  private async seqOf(what: DoneDeed['deed']): Promise<string | null> {
    const ledger = this.app.get(Ledger, { strict: false });
    const corrections = this.app.get(Corrections, { strict: false });
    switch (what.kind) {
      case 'batch': {
        const events = this.waiting.shift();
        if (events !== undefined) await ledger.append(batchOf(this.session, ...events));
        return null;
      }
      case 'reset':
        return what.viewer === null ? ledger.resetSession(this.session, 'spec') : (await ledger.resetViewer(this.session, what.viewer, 'spec')).seq;
      case 'adjust':
        return corrections.adjust(this.session, what.viewer, what.points, 'a reason', 'spec');
      case 'rescore': {
        const { seq, after } = await corrections.rescore(this.session, { version: 1, rules: what.rules, from: what.from }, 'spec');
        expect(hashStandings(after)).toBe(hashStandings((await replaySession(this.app.get(DataSource).manager, this.session)).standings));
        return seq;
      }
      case 'hide':
        return this.app.get(Hiding, { strict: false }).hide(this.session, what.viewer, 'spec');
      case 'air':
        return what.which === null ? this.questions().clear(this.session, 'spec') : (await this.questions().put(this.session, await this.comment(what.which), 'spec')).seq;
    }
  }

  private questions(): QuestionService {
    return this.app.get(QuestionService, { strict: false });
  }

  private async comment(which: number): Promise<CommentId> {
    const ids: { id: CommentId }[] = await this.app.get(DataSource).query('select id from comment where session_id = $1 order by message_id', [this.session]);
    const comment = ids[which % ids.length];
    if (comment === undefined) throw new DomainError('comment.not-found', 'Nobody has said anything yet.');
    return comment.id;
  }
}
