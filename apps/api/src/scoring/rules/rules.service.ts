import type { RuleVersion } from '@app/contracts';
import { DomainError } from '@app/domain';
import { DEFAULT_RULES, parseRuleSet, type RuleSet } from '@app/scoring';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { Notifications } from '../../infrastructure/database';
import { RuleSetEntity } from './rule-set.entity';

const CHANNEL = 'rules_change';
const VERSIONS_TOLD = 100;

/** A rule set as it is kept. */
export interface VersionedRules {
  readonly version: number;
  readonly rules: RuleSet;
}

/** The rules that are in force, and how they change. */
@Injectable()
export class RulesService implements OnModuleInit {
  /** A promise, so that one that was asked for before a change is not kept after it. */
  private cached: Promise<VersionedRules> | undefined;

  constructor(
    @InjectRepository(RuleSetEntity) private readonly ruleSets: Repository<RuleSetEntity>,
    private readonly notifications: Notifications,
  ) {
    notifications.messages.subscribe(({ channel }) => {
      if (channel === CHANNEL) this.cached = undefined;
    });
    notifications.missed.subscribe(() => (this.cached = undefined));
  }

  async onModuleInit(): Promise<void> {
    await this.notifications.listen(CHANNEL);
    // Two processes that start together both try; the lock lets one of them find the other's row.
    await this.ruleSets.manager.transaction(async (tx) => {
      await tx.query(`select pg_advisory_xact_lock(hashtextextended('rule_set', 0))`);
      if (!(await tx.existsBy(RuleSetEntity, {}))) await tx.insert(RuleSetEntity, { rules: DEFAULT_RULES });
    });
  }

  async current(): Promise<VersionedRules> {
    const asked = (this.cached ??= this.read());
    try {
      return await asked;
    } catch (error) {
      if (this.cached === asked) this.cached = undefined;
      throw error;
    }
  }

  /**
   * Makes a new version that prices whatever is scored from now on. What is in the ledger keeps its price.
   * @throws DomainError `rules.invalid`
   */
  async replace(input: unknown, by: string): Promise<VersionedRules> {
    const rules = parseRuleSet(input);
    const inserted = await this.ruleSets.manager.transaction(async (tx) => {
      const saved = await tx.save(RuleSetEntity, { rules, createdBy: by });
      await tx.query(`select pg_notify('${CHANNEL}', '')`);
      return saved;
    });
    this.cached = undefined;
    return { version: inserted.version, rules };
  }

  /** @throws DomainError `rules.not-found` */
  async version(version: number): Promise<VersionedRules> {
    const found = await this.ruleSets.findOneBy({ version });
    if (found === null) throw new DomainError('rules.not-found', `There is no version ${version} of the rules.`);
    return { version, rules: parseRuleSet(found.rules) };
  }

  /** Newest first. */
  async versions(): Promise<RuleVersion[]> {
    const found = await this.ruleSets.find({ order: { version: 'DESC' }, take: VERSIONS_TOLD });
    return found.map(({ version, rules, createdAt, createdBy }) => ({ version, rules: { ...parseRuleSet(rules) }, at: createdAt.toISOString(), by: createdBy }));
  }

  private async read(): Promise<VersionedRules> {
    const { version, rules } = await this.ruleSets.findOneOrFail({ where: {}, order: { version: 'DESC' } });
    return { version, rules: parseRuleSet(rules) };
  }
}
