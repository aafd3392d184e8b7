// npm test: every check of the project. The last line counts them; anything that failed makes the exit code 1.
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { killRunning, onStopRequest, root, runNode } from './child.mjs';
import { checkNode, installPackages, runNx } from './prepare.mjs';
import { main, note, step, StepError } from './terminal.mjs';
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
    const passed = await attempt(title, run);
    checks.push({ title, passed });
    return passed;
  };

  try {
    checkNode();
    await installPackages();
  } catch (error) {
    console.error(error.output ?? '', error.message);
    return finish([{ title: 'Installing', passed: false }], []);
  }

  rmSync(RESULTS, { recursive: true, force: true });
  mkdirSync(RESULTS, { recursive: true });
  await check('Lint', () => runNx(['run-many', '-t', 'lint']));
  await check('Boundaries', () => runNode(['node_modules/dependency-cruiser/bin/dependency-cruise.mjs', '--config', '.dependency-cruiser.cjs', 'apps', 'libs', 'e2e', 'tools']));
  await check('Types', () => runNx(['run-many', '-t', 'typecheck']));

  const projects = projectsWithSpecs();
  await attempt(`Unit and integration specs (${projects.join(', ')})`, () =>
    runSpecs(projects, runNx(['run-many', '-t', 'test', '-p', projects.join(',')], { style: 'stream', onLine: tellSpecFile })),
  );
  const built = await check('Build', () => runNx(['run-many', '-t', 'build']));
  if (built && existsSync(join(root, 'e2e/jest.config.cjs'))) {
    projects.push('e2e');
    const jest = ['node_modules/jest/bin/jest.js', '-c', 'e2e/jest.config.cjs', '--runInBand', '--json', `--outputFile=${join(RESULTS, 'e2e.json')}`];
    await attempt('End to end, in a real browser', () => runSpecs(['e2e'], runNode(jest, { onLine: tellSpecFile })));
  }
  return finish(checks, projects);
});

/** Runs one step and tells what it said when it failed. */
async function attempt(title, run) {
  try {
    await step(title, async () => {
      const { code, output } = await run();
      if (code !== 0) throw new StepError(title, output);
    });
    return true;
  } catch (error) {
    console.log(`${error.output ?? error.stack}\n`);
    return false;
  }
}

/** Of specs that failed only what Jest says about the failures; everything where there is no report. */
async function runSpecs(projects, run) {
  const { code, output } = await run;
  const reports = readJestResults(RESULTS).filter(({ project }) => projects.includes(project));
  const failures = reports.flatMap(({ report }) => report.testResults.filter(({ status }) => status === 'failed').map(({ name, message }) => `${name}\n${message}`));
  return { code, output: reports.length === projects.length && failures.length > 0 ? failures.join('\n') : output };
}

function tellSpecFile(line) {
  const file = /\b(PASS|FAIL) .*?(\S+\.spec\.ts.*)/.exec(line);
  if (file) note(`${file[1] === 'PASS' ? '✓' : '✗'} ${file[2]}`);
}

/** Projects that have a Jest configuration and at least one spec; e2e runs later, on what was built. */
function projectsWithSpecs() {
  const holdsSpec = (folder) => readdirSync(folder, { recursive: true }).some((name) => name.endsWith('.spec.ts'));
  return ['libs', 'apps', '.']
    .flatMap((parent) => readdirSync(join(root, parent)).map((name) => ({ name, folder: join(root, parent, name) })))
    .filter(({ name }) => name !== 'e2e' && name !== 'node_modules')
    .filter(({ folder }) => existsSync(join(folder, 'jest.config.cjs')) && holdsSpec(folder))
    .map(({ name }) => name);
}

function finish(checks, projects) {
  const { passed, failed, skipped, failures, standingAside } = addUp(checks, projects, readJestResults(RESULTS));
  if (standingAside.length > 0) console.log(['', 'Skipped:', ...standingAside.map((line) => `  - ${line}`)].join('\n'));
  if (failures.length > 0) console.log(['', 'Failed:', ...failures.map((line) => `  - ${line}`)].join('\n'));
  console.log(`\n${passed} passed, ${failed} failed, ${skipped} skipped`);
  return failed > 0 ? 1 : 0;
}
