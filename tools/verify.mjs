// npm run verify: plays sessions again from their ledger and compares what comes out with what is stored; also while the program runs.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { exitOf, root, runNode, startNode } from './child.mjs';
import { checkNode, installPackages, readDotEnv } from './prepare.mjs';
import { main, StepError } from './terminal.mjs';

const program = 'dist/apps/api/verify.js';

await main(async () => {
  checkNode();
  readDotEnv();
  if (!existsSync(join(root, program))) {
    await installPackages();
    const { code, output } = await runNode(['tools/build-api.mjs']);
    if (code !== 0) throw new StepError('The build failed, see above.', output);
  }
  return exitOf(startNode(['--enable-source-maps', program, ...process.argv.slice(2)], { env: { NODE_ENV: process.env.NODE_ENV ?? 'production' } }));
});
