import { fork } from 'node:child_process';
import { once } from 'node:events';
import { loadavg } from 'node:os';
import type { Effort, Figure, Measurement, Row } from './figure';
import { figures } from './figures';

type Task = Omit<Effort, 'progress'>;

/**
 * Each figure in a process of its own, so that none inherits another's memory or compiled code.
 * @returns null when it failed, which the others need not suffer for; it has said why
 */
export async function runApart(figure: Figure, { backend, quick, browser }: Task): Promise<Row[] | null> {
  console.log(`… ${figure.name} (${backend}), load before: ${(loadavg()[0] ?? 0).toFixed(1)}`);
  const child = fork(process.argv[1] ?? '', ['--figure', figure.name, '--backend', backend, ...(quick ? ['--quick'] : []), ...(browser === null ? [] : ['--browser', JSON.stringify(browser)])], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  let stopped = false;
  const stop = (): void => {
    stopped = true;
    child.kill('SIGTERM');
  };
  process.once('SIGTERM', stop).once('SIGINT', stop);
  const measured: Measurement[] = [];
  child.on('message', (message) => measured.push(...(message as Measurement[])));
  const [code] = (await once(child, 'exit')) as [number | null];
  process.removeListener('SIGTERM', stop).removeListener('SIGINT', stop);
  if (stopped) throw new Error('Stopped.');
  if (code !== 0) {
    console.error(`Failed: ${figure.name} (${backend}) ended with ${String(code)}`);
    return null;
  }
  return measured.map((measurement) => ({ ...measurement, figure: figure.name, backend }));
}

/** The other end. @returns the exit code */
export async function answerParent(name: string, task: Task): Promise<number> {
  const figure = figures.find((each) => each.name === name);
  if (figure === undefined) throw new Error(`There is no figure ${name}.`);
  const stopped = Promise.race([once(process, 'SIGTERM'), once(process, 'SIGINT'), once(process, 'disconnect')]);
  const measured = await Promise.race([figure.run({ ...task, progress: (line) => console.log(`  ${line}`) }), stopped.then(() => null)]);
  if (measured === null) return 1;
  await new Promise((resolve) => process.send?.(measured, resolve));
  return 0;
}
