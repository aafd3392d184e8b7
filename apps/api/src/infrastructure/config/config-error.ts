/** A setting that cannot be used. The message is one line: the variable, its value and what is allowed. */
export class ConfigError extends Error {
  constructor(variable: string, shown: string, allowed: string) {
    super(`${variable}=${shown} cannot be used. Allowed: ${allowed}.`);
    this.name = 'ConfigError';
  }
}
