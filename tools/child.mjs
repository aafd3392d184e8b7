import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { constants } from 'node:os';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));
const windows = process.platform === 'win32';
const running = new Set();

/** Runs a Node script to its end. Resolves with the exit code and all output; `onLine` hears of it as it comes. */
export function runNode(args, { env = {}, onLine } = {}) {
  return finish(spawn(process.execPath, args, { cwd: root, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] }), onLine);
}

export function runNpm(args) {
  const cli = process.env.npm_execpath;
  if (cli?.endsWith('.js')) return runNode([cli, ...args]);
  return finish(spawn('npm', args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], shell: windows }));
}

function finish(child, onLine = () => undefined) {
  running.add(child);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on('line', (line) => {
      output += `${line}\n`;
      onLine(line);
    });
  }
  return new Promise((resolve) => {
    const end = (code, problem = '') => {
      running.delete(child);
      resolve({ code, output: output + problem });
    };
    child.once('error', (error) => end(1, error.message));
    child.once('close', (code) => end(code ?? 1));
  });
}

/** For Ctrl-C while a step runs. */
export function killRunning() {
  for (const child of running) child.kill('SIGTERM');
}

/**
 * Starts a program that stays. Ctrl-C in a terminal goes to every process of the group, so the child gets a group of its
 * own and hears of it from here only, once; and it ends by itself when this process is killed (follow-parent.mjs).
 */
export function startNode(args, { env = {}, stdio = ['inherit', 'inherit', 'inherit'] } = {}) {
  const follow = new URL('follow-parent.mjs', import.meta.url).href;
  return spawn(process.execPath, ['--import', follow, ...args], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: [...stdio, 'ipc'],
    detached: !windows,
  });
}

/**
 * Calls `stop` with SIGINT or SIGTERM whenever this process is to end. npm puts a shell in between that dies of SIGTERM
 * without a word, and npm itself can be killed: a parent that is gone counts as a request, too.
 */
export function onStopRequest(stop) {
  process.on('SIGINT', () => stop('SIGINT'));
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => stop('SIGTERM'));
  if (!process.env.npm_lifecycle_event || windows) return;
  const before = ancestors();
  const watch = setInterval(() => {
    if (ancestors() === before) return;
    clearInterval(watch);
    stop('SIGTERM');
  }, 500);
  watch.unref();
}

/** The shell above, and npm above that where the system tells without starting a program. */
function ancestors() {
  try {
    const afterName = readFileSync(`/proc/${process.ppid}/stat`, 'utf8').split(') ').at(-1);
    return `${process.ppid} ${afterName.split(' ')[1]}`;
  } catch {
    return String(process.ppid);
  }
}

export const isRunning = (child) => child.exitCode === null && child.signalCode === null;

/** On Windows children share the console and have heard Ctrl-C already. */
export function passOn(signal, child) {
  if (isRunning(child) && !(windows && signal === 'SIGINT')) child.kill(signal);
}

export function exitOf(child) {
  return new Promise((resolve) => {
    child.once('error', () => resolve(1));
    child.once('exit', (code, signal) => resolve(code ?? 128 + constants.signals[signal]));
  });
}
