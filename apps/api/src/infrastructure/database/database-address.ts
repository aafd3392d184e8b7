/** Where PostgreSQL is: the embedded one or `DATABASE_URL`. A class, so that it can be asked for by its name. */
export class DatabaseAddress {
  constructor(readonly url: string) {}
}
