import { ConfigError } from './config-error';
import { readConfig } from './read-config';

function refusal(env: Record<string, string>): string {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
  return 'accepted';
}

describe('readConfig', () => {
  it('fills in the defaults when nothing is set', () => {
    const config = readConfig({}, '/srv/show');
    expect({ ...config, roles: [...config.roles] }).toEqual({
      host: '127.0.0.1',
      port: 3000,
      databaseUrl: null,
      redisUrl: null,
      dataDir: '/srv/show/.data',
      adminPassword: null,
      signApiKey: null,
      webcastUrl: null,
      roles: ['ingestion', 'scoring', 'broadcast'],
      trustProxy: 0,
      logLevel: 'info',
    });
  });

  it('takes every variable', () => {
    const config = readConfig({
      HOST: '0.0.0.0', PORT: '8080', DATABASE_URL: 'postgres://a:b@db:5432/show', REDIS_URL: 'rediss://:c@cache:6380/1', DATA_DIR: '/var/lib/show',
      ADMIN_PASSWORD: ' with blanks ', SIGN_API_KEY: 'key-1', WEBCAST_URL: 'http://127.0.0.1:9000/', ROLES: 'scoring, broadcast', TRUST_PROXY: '1', LOG_LEVEL: 'DEBUG',
    });
    expect({ ...config, roles: [...config.roles] }).toEqual({
      host: '0.0.0.0', port: 8080, databaseUrl: 'postgres://a:b@db:5432/show', redisUrl: 'rediss://:c@cache:6380/1', dataDir: '/var/lib/show',
      adminPassword: ' with blanks ', signApiKey: 'key-1', webcastUrl: 'http://127.0.0.1:9000', roles: ['scoring', 'broadcast'], trustProxy: 1, logLevel: 'debug',
    });
  });

  it('takes an empty value for an unset one', () => {
    expect(readConfig({ PORT: '', DATABASE_URL: ' ', ROLES: '' })).toEqual(readConfig({}));
  });

  it.each(['127.0.0.1', '::', '::1', 'localhost', 'show.example.org'])('listens on %s', (HOST) => {
    expect(readConfig({ HOST }).host).toBe(HOST);
  });

  it.each([
    ['HOST', 'not a host', 'HOST="not a host" cannot be used. Allowed: an IP address or a host name, such as 127.0.0.1 or 0.0.0.0.'],
    ['HOST', '300.1.1.1', 'HOST="300.1.1.1" cannot be used. Allowed: an IP address or a host name, such as 127.0.0.1 or 0.0.0.0.'],
    ['PORT', '65536', 'PORT="65536" cannot be used. Allowed: a whole number from 0 to 65535, 0 for any free port.'],
    ['PORT', '-1', 'PORT="-1" cannot be used. Allowed: a whole number from 0 to 65535, 0 for any free port.'],
    ['PORT', '80a', 'PORT="80a" cannot be used. Allowed: a whole number from 0 to 65535, 0 for any free port.'],
    ['WEBCAST_URL', 'ftp://x', 'WEBCAST_URL="ftp://x" cannot be used. Allowed: an http:// or https:// address without user or password, or unset.'],
    ['ROLES', 'scoring,cook', 'ROLES="scoring,cook" cannot be used. Allowed: one or more of ingestion, scoring, broadcast, separated by commas, or unset for all.'],
    ['ROLES', ',', 'ROLES="," cannot be used. Allowed: one or more of ingestion, scoring, broadcast, separated by commas, or unset for all.'],
    ['TRUST_PROXY', 'yes', 'TRUST_PROXY="yes" cannot be used. Allowed: how many proxies stand in front, 0 to 9.'],
    ['LOG_LEVEL', 'loud', 'LOG_LEVEL="loud" cannot be used. Allowed: fatal, error, warn, info, debug, trace.'],
  ])('refuses %s=%s in one line that says what is allowed', (name, value, message) => {
    expect(refusal({ [name]: value })).toBe(message);
  });

  it.each([
    ['DATABASE_URL', 'mysql://root:hunter2@db/show'],
    ['DATABASE_URL', 'hunter2'],
    ['DATABASE_URL', 'postgres://'],
    ['REDIS_URL', 'http://:hunter2@cache'],
    ['ADMIN_PASSWORD', 'hunter2'.repeat(40)],
    ['SIGN_API_KEY', 'hunter2 hunter2'],
    ['WEBCAST_URL', 'http://me:hunter2@127.0.0.1:9000'],
  ])('refuses %s without repeating the secret in it', (name, value) => {
    const message = refusal({ [name]: value });
    expect(message).toMatch(new RegExp(`^${name}=.+ cannot be used\\. Allowed: .+\\.$`));
    expect(message).not.toContain('hunter2');
  });

  it('stays one line whatever the value holds', () => {
    expect(refusal({ LOG_LEVEL: `a\nb\u001b[31m${'c'.repeat(500)}` })).toMatch(/^[ -~…]{1,200}$/);
  });
});

describe('AppConfig.with', () => {
  it('replaces some settings and leaves the first ones as they were', () => {
    const first = readConfig({ PORT: '4000' });
    const second = first.with({ databaseUrl: 'postgres://db/show' });
    expect([second.port, second.databaseUrl, first.databaseUrl]).toEqual([4000, 'postgres://db/show', null]);
  });
});
