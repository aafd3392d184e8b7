/** What a process does. One process does all of it unless ROLES says otherwise. */
export const processRoles = ['ingestion', 'scoring', 'broadcast'] as const;
export type ProcessRole = (typeof processRoles)[number];

export const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace'] as const;
export type LogLevel = (typeof logLevels)[number];

/** The environment, read and checked once. A class, so that it is its own injection token. */
export class AppConfig {
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** Null: PostgreSQL is started from the embedded binaries, with its data under `dataDir`. */
  readonly databaseUrl: string | null;
  /** Null: queue and leaderboard are PostgreSQL's work. */
  readonly redisUrl: string | null;
  /** Absolute. */
  readonly dataDir: string;
  /** Null: one is made on the first start. */
  readonly adminPassword: string | null;
  readonly signApiKey: string | null;
  /** Base address that stands in for TikTok and its sign service; null is TikTok. */
  readonly webcastUrl: string | null;
  readonly roles: ReadonlySet<ProcessRole>;
  /** How many proxies stand in front, and so how many of `X-Forwarded-For` are believed; 0 believes nobody. */
  readonly trustProxy: number;
  readonly logLevel: LogLevel;

  constructor(values: Settings) {
    this.host = values.host;
    this.port = values.port;
    this.databaseUrl = values.databaseUrl;
    this.redisUrl = values.redisUrl;
    this.dataDir = values.dataDir;
    this.adminPassword = values.adminPassword;
    this.signApiKey = values.signApiKey;
    this.webcastUrl = values.webcastUrl;
    this.roles = values.roles;
    this.trustProxy = values.trustProxy;
    this.logLevel = values.logLevel;
  }

  /** The same settings with some of them replaced: the address of a database that was just started, say. */
  with(changes: Partial<Settings>): AppConfig {
    return new AppConfig({ ...this, ...changes });
  }
}

export type Settings = Omit<AppConfig, 'with'>;
