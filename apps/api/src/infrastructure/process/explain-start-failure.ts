import { AppConfig, ConfigError } from '../config';
import { EmbeddedPostgresError } from '../database/embedded';
import { isServiceAway } from '../errors';
import { RedisUnusableError } from './ensure-redis';

/** One line for the organizer: what is wrong and what to do. Null for what nobody foresaw, which needs its stack. */
export function explainStartFailure(error: unknown, config: AppConfig | null): string | null {
  if (error instanceof ConfigError || error instanceof EmbeddedPostgresError || error instanceof RedisUnusableError) return error.message;
  if (config === null) return null;
  const { code, syscall } = systemError(error);
  if (syscall === 'listen' || syscall === 'getaddrinfo') {
    const address = `${config.host}:${config.port}`;
    if (code === 'EADDRINUSE') return `Port ${config.port} on ${config.host} is taken. Stop what uses it, or set PORT to another one.`;
    if (code === 'EACCES') return `Port ${config.port} may not be opened by this user. Set PORT to one from 1024 up.`;
    if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') return `HOST=${config.host} is no address of this machine. Use 127.0.0.1, or 0.0.0.0 for all of its addresses.`;
    if (code !== null) return `Cannot listen on ${address}: ${code}.`;
  }
  if (['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST', 'ENOSPC'].includes(code ?? '') && (syscall === 'mkdir' || syscall === 'access' || syscall === 'open')) {
    return `DATA_DIR=${config.dataDir} cannot be written (${code ?? ''}). Give this user the folder, or set DATA_DIR to another one.`;
  }
  return config.databaseUrl === null ? null : explainDatabase(error, code, config.databaseUrl);
}

function explainDatabase(error: unknown, code: string | null, databaseUrl: string): string | null {
  const { hostname, port, pathname, username } = new URL(databaseUrl);
  const where = `${hostname || 'the local socket'}:${port || '5432'}`;
  if (code === '28P01' || code === '28000') return `DATABASE_URL: the server at ${where} refuses the user "${username}" or the password.`;
  if (code === '3D000') return `DATABASE_URL: there is no database "${pathname.slice(1)}" on ${where}. Make it first: createdb ${pathname.slice(1)}`;
  if (code === '42501') return `DATABASE_URL: the user "${username}" may not make tables in "${pathname.slice(1)}".`;
  if (isServiceAway(error)) return `DATABASE_URL: no PostgreSQL answers at ${where}. Start it, or unset DATABASE_URL for the embedded one.`;
  return null;
}

function systemError(error: unknown): { code: string | null; syscall: string | null } {
  const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);
  if (typeof error !== 'object' || error === null) return { code: null, syscall: null };
  return { code: 'code' in error ? text(error.code) : null, syscall: 'syscall' in error ? text(error.syscall) : null };
}
