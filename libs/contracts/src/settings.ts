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
