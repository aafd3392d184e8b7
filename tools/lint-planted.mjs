// Lints texts as if they stood in the given files, without touching these: [{ file, text }] on stdin, rule ids on stdout.
// A process of its own, because ESLint loads its configuration as an ES module, which Jest cannot do on Node 20.
import { ESLint } from 'eslint';
import { text } from 'node:stream/consumers';

const eslint = new ESLint();
const results = [];
for (const planted of JSON.parse(await text(process.stdin))) {
  const [result] = await eslint.lintText(planted.text, { filePath: planted.file });
  results.push(result.messages.map(({ ruleId, message }) => ruleId ?? message));
}
process.stdout.write(JSON.stringify(results));
