// npm start: whatever is missing is installed, whatever is stale is built, then the product runs until it is told to stop.
import { exitOf, killRunning, onStopRequest, passOn, startNode } from './child.mjs';
import { buildStale, checkNode, installPackages, readDotEnv } from './prepare.mjs';
import { main } from './terminal.mjs';

let product = null;
onStopRequest((signal) => {
  if (product) return passOn(signal, product);
  killRunning();
  process.exit(signal === 'SIGINT' ? 130 : 143);
});

await main(async () => {
  checkNode();
  readDotEnv();
  await installPackages();
  await buildStale();
  product = startNode(['--enable-source-maps', 'dist/apps/api/main.js'], { env: { NODE_ENV: process.env.NODE_ENV ?? 'production' } });
  return exitOf(product);
});
