/**
 * `describe` where the machine has what the specs need; otherwise they are skipped aloud: the reason becomes part of
 * the name, and `npm test` prints it.
 */
export function describeWhen(met: boolean, missing: string, name: string, specs: () => void): void {
  if (met) describe(name, specs);
  else describe.skip(`${name} [skipped: ${missing}]`, specs);
}
