import { parseArgs } from 'node:util';
import { figures } from './figures';
import { answerParent, runApart } from './run-apart';
import { writeReport, readMachine } from './report';
import type { FoundBrowser, Row } from './figure';
import { redisVersion } from './ground/redis';
import { serveReplay } from './ground/replay-server';

const USAGE = 'npm run bench -- [--list] [--only NAME]… [--quick] [--json FILE]';

const { values } = parseArgs({
  options: {
    list: { type: 'boolean', default: false },
    only: { type: 'string', multiple: true, default: [] },
    quick: { type: 'boolean', default: false },
    json: { type: 'string' },
    /** What this program tells itself when it runs a part of the work in a process of its own. */
    figure: { type: 'string' },
    backend: { type: 'string' },
    'replay-server': { type: 'boolean', default: false },
    /** What tools/find-browser.mjs has found, as JSON. */
    browser: { type: 'string' },
  },
});

async function run(): Promise<number> {
  if (values['replay-server']) return serveReplay();
  if (values.figure !== undefined) return answerParent(values.figure, { backend: values.backend === 'redis' ? 'redis' : 'postgres', quick: values.quick, browser: readBrowser() });
  const unknown = values.only.filter((name) => !figures.some((figure) => figure.name === name));
  if (unknown.length > 0) {
    console.error(`There is no figure ${unknown.join(', ')}. There are ${figures.map(({ name }) => name).join(', ')}. ${USAGE}`);
    return 2;
  }
  if (values.list) {
    for (const { name, title } of figures) console.log(`${name.padEnd(12)} ${title}`);
    return 0;
  }
  const machine = readMachine();
  const rows: Row[] = [];
  let failed = false;
  for (const figure of figures.filter(({ name }) => values.only.length === 0 || values.only.includes(name))) {
    for (const backend of figure.backends) {
      if (backend === 'redis' && redisVersion() === null) console.log(`Skipped: ${figure.name} with Redis, because redis-server is not installed`);
      else {
        const measured = await runApart(figure, { backend, quick: values.quick, browser: readBrowser() });
        rows.push(...(measured ?? []));
        failed ||= measured === null;
      }
    }
  }
  writeReport(machine, rows, values);
  return failed ? 1 : 0;
}

function readBrowser(): FoundBrowser | null {
  const found = JSON.parse(values.browser ?? '{}') as Partial<FoundBrowser>;
  return found.executablePath === undefined ? null : { executablePath: found.executablePath, args: found.args ?? [] };
}

process.exit(await run());
