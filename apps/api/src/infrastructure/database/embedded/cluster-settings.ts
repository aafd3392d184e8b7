/** Settings of the embedded server. `durable: false` is for throw-away clusters of tests and nothing else. */
export function clusterSettings({ port, durable }: { port: number; durable: boolean }): string {
  const settings: Record<string, string | number> = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '',
    max_connections: 60,
    // One show on one machine that also encodes video: enough for the ledger of a long evening, no more.
    shared_buffers: '128MB',
    effective_cache_size: '512MB',
    max_wal_size: '512MB',
    jit: 'off',
    // A score that was shown must survive a power cut.
    fsync: durable ? 'on' : 'off',
    synchronous_commit: durable ? 'on' : 'off',
    full_page_writes: durable ? 'on' : 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_checkpoints: 'off',
    log_line_prefix: '%m [%p] ',
    lc_messages: 'C',
    password_encryption: 'scram-sha-256',
  };
  const lines = Object.entries(settings).map(([name, value]) => `${name} = ${typeof value === 'number' ? value : `'${value}'`}`);
  return ['# Written at every start; changes are lost.', ...lines, ''].join('\n');
}
