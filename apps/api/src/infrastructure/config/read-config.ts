import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { AppConfig, logLevels, processRoles, type LogLevel, type ProcessRole } from './app-config';
import { ConfigError } from './config-error';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The environment as typed settings, with the defaults filled in. An empty value counts as unset, because compose
 * files pass on what is not there as "".
 * @param root what a relative DATA_DIR is relative to
 * @throws ConfigError naming the first value that cannot be used; passwords and keys are never repeated
 */
export function readConfig(env: Environment = process.env, root: string = process.cwd()): AppConfig {
  const text = (name: string): string | null => env[name]?.trim() || null;
  return new AppConfig({
    host: readHost(text('HOST') ?? '127.0.0.1'),
    port: readPort(text('PORT') ?? '3000'),
    databaseUrl: readSecretUrl('DATABASE_URL', text('DATABASE_URL'), ['postgres:', 'postgresql:'], 'postgres://user:password@host:5432/name'),
    redisUrl: readSecretUrl('REDIS_URL', text('REDIS_URL'), ['redis:', 'rediss:'], 'redis://host:6379'),
    dataDir: resolve(root, text('DATA_DIR') ?? '.data'),
    adminPassword: readPassword(env['ADMIN_PASSWORD'] || null),
    signApiKey: readKey(text('SIGN_API_KEY')),
    webcastUrl: readWebcastUrl(text('WEBCAST_URL')),
    roles: readRoles(text('ROLES')),
    trustProxy: readTrustProxy(text('TRUST_PROXY') ?? '0'),
    logLevel: readLogLevel(text('LOG_LEVEL') ?? 'info'),
  });
}

function readHost(value: string): string {
  const isName = /^[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*$/i.test(value) && !/^[\d.]+$/.test(value);
  if (isIP(value) === 0 && !isName) throw new ConfigError('HOST', shown(value), 'an IP address or a host name, such as 127.0.0.1 or 0.0.0.0');
  return value;
}

function readPort(value: string): number {
  const port = /^\d{1,5}$/.test(value) ? Number(value) : NaN;
  if (!(port <= 65_535)) throw new ConfigError('PORT', shown(value), 'a whole number from 0 to 65535, 0 for any free port');
  return port;
}

/** An address that may hold a password: only its scheme is shown. */
function readSecretUrl(name: string, value: string | null, schemes: readonly string[], example: string): string | null {
  if (value === null) return null;
  const url = URL.canParse(value) ? new URL(value) : null;
  const isSocket = url?.searchParams.has('host') === true;
  if (!url || !schemes.includes(url.protocol) || (url.hostname === '' && !isSocket)) {
    const scheme = /^[a-z][a-z0-9+.-]*:\/\//i.exec(value)?.[0] ?? '';
    throw new ConfigError(name, `"${scheme}…" (the rest is not shown, it may hold a password)`, `an address like ${example}, or unset`);
  }
  return value;
}

function readPassword(value: string | null): string | null {
  if (value !== null && value.length > 256) throw new ConfigError('ADMIN_PASSWORD', '(not shown)', '1 to 256 characters, or unset');
  return value;
}

function readKey(value: string | null): string | null {
  // It travels in an HTTP header, where anything but visible ASCII is refused much later and with a worse message.
  if (value !== null && !/^[\x21-\x7e]{1,512}$/.test(value)) {
    throw new ConfigError('SIGN_API_KEY', '(not shown)', 'a key of visible ASCII characters without blanks, or unset');
  }
  return value;
}

function readWebcastUrl(value: string | null): string | null {
  if (value === null) return null;
  const url = URL.canParse(value) ? new URL(value) : null;
  if (!url || !['http:', 'https:'].includes(url.protocol) || url.username || url.password) {
    throw new ConfigError('WEBCAST_URL', shown(value.replace(/\/\/[^/]*@/, '//…@')), 'an http:// or https:// address without user or password, or unset');
  }
  return value.replace(/\/+$/, '');
}

function readTrustProxy(value: string): number {
  if (!/^\d$/.test(value)) throw new ConfigError('TRUST_PROXY', shown(value), 'how many proxies stand in front, 0 to 9');
  return Number(value);
}

function readRoles(value: string | null): ReadonlySet<ProcessRole> {
  if (value === null) return new Set(processRoles);
  const names = value.split(',').map((name) => name.trim()).filter((name) => name !== '');
  const known = names.filter((name): name is ProcessRole => (processRoles as readonly string[]).includes(name));
  if (known.length === 0 || known.length !== names.length) {
    throw new ConfigError('ROLES', shown(value), `one or more of ${processRoles.join(', ')}, separated by commas, or unset for all`);
  }
  return new Set(known);
}

function readLogLevel(value: string): LogLevel {
  const level = logLevels.find((known) => known === value.toLowerCase());
  if (!level) throw new ConfigError('LOG_LEVEL', shown(value), logLevels.join(', '));
  return level;
}

/** JSON keeps line breaks and escape sequences out of the terminal. */
function shown(value: string): string {
  return JSON.stringify(value.length > 80 ? `${value.slice(0, 80)}…` : value);
}
