/** The embedded database cannot run. The message is one line for the organizer: what is wrong and what to do. */
export class EmbeddedPostgresError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'EmbeddedPostgresError';
  }
}

/** Ends most messages: there is always the way of a PostgreSQL of one's own. */
export const orOwnServer = 'or set DATABASE_URL to a PostgreSQL server of your own';

/**
 * `EACCES`, `28P01` and so on, when the value carries one. Not by `instanceof Error`: errors of the file system come
 * from another realm when the code runs inside a sandbox, as it does under Jest.
 */
export function systemCode(error: unknown): string | undefined {
  return typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

export function messageOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'message' in error ? String(error.message) : String(error);
}
