/** Of every password that is set by a person. */
export const SHORTEST_PASSWORD = 10;

/** `POST /api/auth/password`: one's own. Signs out everywhere else. */
export interface ChangePassword {
  readonly current: string;
  /** `SHORTEST_PASSWORD` to 256 characters. */
  readonly next: string;
}

/**
 * `GET /api/settings/sign-key`, owner only. The key itself is never told. `environment` wins over `stored`.
 * `PUT {key}` stores it encrypted, `DELETE` forgets it.
 */
export interface SignKeyState {
  readonly source: 'environment' | 'stored' | 'none';
  /** When it was stored, ISO 8601; null for the others. */
  readonly storedAt: string | null;
}

export interface PutSignKey {
  readonly key: string;
}

/** `GET /api/rules/versions`, newest first, at most 100: every rule set that was ever in force. */
export interface RuleVersion {
  readonly version: number;
  /** As `parseRuleSet` of `@app/scoring` takes it. */
  readonly rules: Readonly<Record<string, unknown>>;
  /** ISO 8601. */
  readonly at: string;
  /** Null for the rules that come with the program. */
  readonly by: string | null;
}
