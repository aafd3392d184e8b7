import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/* The scripts are ES modules that run before anything is installed, so they are tried as what they are: programs. */
function evaluate(module: string, expression: string): unknown {
  const address = pathToFileURL(join(__dirname, module)).href;
  const program = `import * as it from ${JSON.stringify(address)}; process.stdout.write(JSON.stringify(${expression}));`;
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', program]);
  if (stderr.length > 0) throw new Error(stderr.toString());
  return JSON.parse(stdout.toString());
}

describe('the last line of npm test', () => {
  const spec = (fullName: string, status: string): object => ({ fullName, status });

  it('counts checks and specs, and calls failed what did not run to its end', () => {
    const folder = mkdtempSync(join(tmpdir(), 'tls-results-'));
    try {
      const report = {
        testResults: [
          { name: 'a.spec.ts', status: 'passed', assertionResults: [spec('one', 'passed'), spec('two', 'pending'), spec('three', 'todo')] },
          { name: 'b.spec.ts', status: 'failed', assertionResults: [spec('four', 'failed'), spec('five', 'passed')] },
          { name: 'c.spec.ts', status: 'failed', assertionResults: [] },
          { name: 'd.spec.ts', status: 'failed', assertionResults: [spec('six', 'passed')] },
        ],
      };
      writeFileSync(join(folder, 'domain.json'), JSON.stringify(report));
      const checks = [{ title: 'Lint', passed: true }, { title: 'Types', passed: false }];
      const total = evaluate('test-results.mjs', `it.addUp(${JSON.stringify(checks)}, ['domain', 'api'], it.readJestResults(${JSON.stringify(folder)}))`);
      expect(total).toEqual({
        passed: 4,
        failed: 5,
        skipped: 2,
        failures: ['Types', 'api: its specs did not run', 'domain: four', 'domain: c.spec.ts ended with an error', 'domain: d.spec.ts ended with an error'],
        standingAside: ['domain: two', 'domain: three'],
      });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('npm start', () => {
  it.each([
    ['18.20.0', false],
    ['20.18.3', false],
    ['20.19.0', true],
    ['21.7.3', false],
    ['22.12.0', false],
    ['22.13.0', true],
    ['23.11.0', false],
    ['24.10.0', false],
    ['24.11.0', true],
    ['25.0.0', true],
  ])('says of Node %s whether it will do: %s', (version, fits) => {
    const message = evaluate('prepare.mjs', `(() => { try { it.checkNode('${version}'); return null; } catch (error) { return error.message; } })()`);
    if (fits) expect(message).toBeNull();
    else expect(message).toMatch(new RegExp(`^Node ${version} does not run this project: [^\n]+$`));
  });

  it('sees that the packages of the lock file are in place', () => {
    expect(evaluate('prepare.mjs', 'it.isInstalled()')).toBe(true);
  });
});
