import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(__dirname, '..');
const bench = (...args: string[]) => spawnSync(process.execPath, ['tools/bench.mjs', ...args], { cwd: root, encoding: 'utf8' });

// Nothing is measured here: how long something takes on a machine that does other things as well proves nothing.
describe('npm run bench', () => {
  it('builds, starts and lists every figure that it can measure', () => {
    const { status, stdout } = bench('--list');
    expect(status).toBe(0);
    for (const name of ['throughput', 'connector', 'latency', 'large-board', 'many-overlays', 'long-session', 'gift-storm', 'desk', 'on-air', 'on-air-for-hours']) expect(stdout).toContain(`\n${name} `);
  });

  it('says which figures there are when it is asked for another', () => {
    const { status, stderr } = bench('--only', 'beauty');
    expect(status).toBe(2);
    expect(stderr).toContain('There is no figure beauty. There are throughput, connector, ');
  });
});
