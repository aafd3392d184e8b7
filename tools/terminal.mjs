// One line for each step: what is being done while it is done, and how long it took.
const live = process.stdout.isTTY === true && !process.env.CI;
const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

/** Runs `work`, showing `title` with the time that passes; `work` throws a StepError to end everything with one clear line. */
export async function step(title, work) {
  const since = performance.now();
  const timer = live ? setInterval(() => process.stdout.write(`\r\x1b[2K… ${title}  ${Math.round((performance.now() - since) / 1000)} s`), 500) : null;
  if (live) process.stdout.write(`… ${title}`);
  else console.log(`… ${title}`);
  try {
    const result = await work();
    done('✓', `${title}  ${seconds(since)}`);
    return result;
  } catch (error) {
    done('✗', `${title}  ${seconds(since)}`);
    throw error;
  } finally {
    clearInterval(timer);
  }

  function done(mark, text) {
    clearInterval(timer);
    console.log(`${live ? '\r\x1b[2K' : ''}${mark} ${text}`);
  }
}

/** A line in between, while a step runs. */
export function note(text) {
  console.log(`${live ? '\r\x1b[2K' : ''}  ${text}`);
}

/** Expected trouble: the message is all that a reader needs. `output` is what the failed program said. */
export class StepError extends Error {
  constructor(message, output = '') {
    super(message);
    this.output = output;
  }
}

/** Top of every script: unexpected errors with their trace, expected ones without. */
export async function main(work) {
  try {
    process.exitCode = (await work()) ?? 0;
  } catch (error) {
    if (!(error instanceof StepError)) throw error;
    if (error.output) console.error(error.output.trimEnd());
    console.error(error.message);
    process.exitCode = 1;
  }
}
