import type { AddressInfo } from 'node:net';
import express from 'express';
import { createLog } from './create-log';
import { NestLog } from './nest-log';
import { requestLog } from './request-log';

function capture(): { lines: Record<string, unknown>[]; write: (line: string) => void } {
  const lines: Record<string, unknown>[] = [];
  return { lines, write: (line) => void lines.push(JSON.parse(line) as Record<string, unknown>) };
}

describe('the log', () => {
  it('writes JSON with the level as a word and the time in UTC', () => {
    const out = capture();
    createLog('info', out).warn({ host: 'mali_star' }, 'slow');
    expect(out.lines).toEqual([{ level: 'warn', time: expect.stringMatching(/^\d{4}-\d\d-\d\dT.+Z$/), host: 'mali_star', msg: 'slow' }]);
  });

  it('leaves out what is below its level', () => {
    const out = capture();
    const log = createLog('warn', out);
    log.info('quiet');
    expect(out.lines).toEqual([]);
  });

  it('never writes a secret', () => {
    const out = capture();
    const log = createLog('info', out);
    log.info({ password: 'hunter2', headers: { cookie: 'hunter2', authorization: 'hunter2' }, config: { databaseUrl: 'hunter2' }, a: { b: { token: 'hunter2' } } }, 'x');
    expect(out.lines).toHaveLength(1);
    expect(JSON.stringify(out.lines)).not.toContain('hunter2');
  });

  it('takes what Nest hands it: source, stack and errors', () => {
    const out = capture();
    const nest = new NestLog(createLog('info', out));
    nest.log('hello', 'Ingestion');
    nest.error('failed', 'Error: failed\n    at here', 'Problem');
    nest.error('failed', undefined, 'Problem');
    nest.warn(new Error('boom'), 'Queue');
    nest.log('Mapped {/api}', 'RouterExplorer');
    expect(out.lines).toMatchObject([
      { level: 'info', source: 'Ingestion', msg: 'hello' },
      { level: 'error', source: 'Problem', msg: 'failed', stack: expect.stringContaining('at here') },
      { level: 'error', source: 'Problem', msg: 'failed' },
      { level: 'warn', source: 'Queue', msg: 'boom', err: { type: 'Error', message: 'boom' } },
    ]);
  });
});

describe('requests in the log', () => {
  it('carry an id, in the answer and in each line on the way, and no key or token', async () => {
    const out = capture();
    const log = createLog('debug', out);
    const app = express().use(requestLog(log)).use((_, response) => {
      log.info('on the way');
      response.status(204).end();
    });
    const server = app.listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const ids = await Promise.all(['/overlay?token=hunter2', '/enter/hunter2'].map(async (path) => (await fetch(base + path)).headers.get('x-request-id')));
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));

    const requests = out.lines.filter(({ msg }) => msg === 'request');
    expect(requests.map(({ path }) => path).sort()).toEqual(['/enter/…', '/overlay']);
    expect(requests.map(({ requestId }) => requestId).sort()).toEqual([...ids].sort());
    expect(out.lines.filter(({ msg }) => msg === 'on the way').map(({ requestId }) => requestId).sort()).toEqual([...ids].sort());
    expect(JSON.stringify(out.lines)).not.toContain('hunter2');
  });
});
