// npm test: every check of the project. The last line counts them; anything that failed makes the exit code 1.
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { killRunning, onStopRequest, root, runNode } from './child.mjs';
import { checkNode, installPackages, runNx } from './prepare.mjs';
import { main, step, StepError } from './terminal.mjs';
import { addUp, readJestResults } from './test-results.mjs';

const RESULTS = join(root, 'dist/test-results');

onStopRequest((signal) => {
  killRunning();
  process.exit(signal === 'SIGINT' ? 130 : 143);
});

await main(async () => {
  const checks = [];
  /** A step that counts as one check and does not stop the others when it fails. */
  const check = async (title, run) => {
    const outcome = await step(title, async () => {
      const { code, output } = await run();
      if (code !== 0) throw new StepError(`${title}: failed`, output);
    }).then(
      () => ({ passed: true }),
      (error) => {
        console.log(`${error.output ?? error.stack}\n`);
        return { passed: false };
      },
    );
    checks.push({ title, ...outcome });
    return outcome.passed;
  };

  try {
    checkNode();
    await installPackages();
  } catch (error) {
    console.error(error.output ?? '', error.message);
    return finish([{ title: 'Installing', passed: false }], [], []);
  }

  rmSync(RESULTS, { recursive: true, force: true });
  mkdirSync(RESULTS, { recursive: true });
  await check('Lint', () => runNx(['run-many', '-t', 'lint']));
  await check('Boundaries', () => runNode(['node_modules/dependency-cruiser/bin/dependency-cruise.mjs', '--config', '.dependency-cruiser.cjs', 'apps', 'libs']));
  await check('Types', () => runNx(['run-many', '-t', 'typecheck']));

  const expected = projectsWithSpecs();
  await announceFailure(step(`Unit and integration specs (${expected.join(', ')})`, () => jest(runNx(['run-many', '-t', 'test', '-p', expected.join(',')]))));
  const built = await check('Build', () => runNx(['run-many', '-t', 'build']));
  if (existsSync(join(root, 'e2e/jest.config.cjs'))) {
    expected.push('e2e');
    if (built) await announceFailure(step('End to end, in a real browser', () => jest(runNode(['node_modules/jest/bin/jest.js', '-c', 'e2e/jest.config.cjs', '--runInBand', '--json', `--outputFile=${join(RESULTS, 'e2e.json')}`]))));
  }
  return finish(checks, expected, readJestResults(RESULTS));
});

async function jest(run) {
  const { code, output } = await run;
  if (code !== 0) throw new StepError('Some specs failed', output);
}

async function announceFailure(step) {
  await step.catch((error) => console.log(`${error.output ?? error.stack}\n`));
}

/** Projects that have a Jest configuration and at least one spec. */
function projectsWithSpecs() {
  const holdsSpec = (folder) => readdirSync(folder, { recursive: true }).some((name) => name.endsWith('.spec.ts'));
  return ['libs', 'apps', '.']
    .flatMap((parent) => readdirSync(join(root, parent)).map((name) => ({ name, folder: join(root, parent, name) })))
    .filter(({ name }) => name !== 'e2e' && name !== 'node_modules')
    .filter(({ folder }) => existsSync(join(folder, 'jest.config.cjs')) && holdsSpec(folder))
    .map(({ name }) => name);
}

function finish(checks, expected, results) {
  const { passed, failed, skipped, failures, standingAside } = addUp(checks, expected, results);
  if (standingAside.length > 0) console.log(['', 'Skipped:', ...standingAside.map((line) => `  - ${line}`)].join('\n'));
  if (failures.length > 0) console.log(['', 'Failed:', ...failures.map((line) => `  - ${line}`)].join('\n'));
  console.log(`\n${passed} passed, ${failed} failed, ${skipped} skipped`);
  return failed > 0 ? 1 : 0;
}
