// What specs find on a machine and stand aside without: part of the key of cached test results, or a result that was
// kept where Redis was missing would still say "skipped" where it is not.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const redis = spawnSync('redis-server', ['--version']);
console.log(process.platform, process.geteuid?.() === 0, redis.stdout?.toString().trim() ?? 'no redis', existsSync(process.env.CAPTURES_DIR ?? '../shared/captures'));
