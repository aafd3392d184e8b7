import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** @returns {{ project: string, report: object }[]} what Jest wrote, one file for each project */
export function readJestResults(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => ({ project: name.replace('.json', ''), report: JSON.parse(readFileSync(join(folder, name), 'utf8')) }));
}

/**
 * Adds up the checks that count as one each and every single spec. What did not run to its end is a failure: a file that
 * does not compile, a project whose report is missing.
 */
export function addUp(checks, expected, results) {
  const total = { passed: 0, failed: 0, skipped: 0, failures: [], standingAside: [] };
  const fail = (line) => {
    total.failed += 1;
    total.failures.push(line);
  };
  for (const { title, passed } of checks) {
    if (passed) total.passed += 1;
    else fail(title);
  }
  for (const project of expected) {
    if (!results.some((result) => result.project === project)) fail(`${project}: its specs did not run`);
  }
  for (const { project, report } of results) {
    for (const file of report.testResults) {
      if (file.status === 'failed' && file.assertionResults.every(({ status }) => status !== 'failed')) fail(`${project}: ${file.name} ended with an error`);
      for (const { status, fullName } of file.assertionResults) {
        if (status === 'passed') total.passed += 1;
        else if (status === 'failed') fail(`${project}: ${fullName}`);
        else {
          total.skipped += 1;
          total.standingAside.push(`${project}: ${fullName}`);
        }
      }
    }
  }
  return total;
}
