/**
 * PostgreSQL's text of an array whose elements need no quotes. The driver quotes and escapes every element of an array,
 * which for a batch of a thousand rows takes longer than all else that this process does while it holds the session's lock.
 */
export function arrayOf(values: readonly (number | bigint | boolean | null)[]): string {
  return `{${values.map((value) => value ?? 'NULL').join(',')}}`;
}

/** The same for moments in milliseconds since 1970. */
export function arrayOfTimes(values: readonly number[]): string {
  return `{${values.map((value) => new Date(value).toISOString()).join(',')}}`;
}

/** The same for texts, of which hardly any needs more than quotes. */
export function arrayOfTexts(values: readonly (string | null)[]): string {
  return `{${values.map((value) => (value === null ? 'NULL' : `"${/["\\]/.test(value) ? value.replace(/["\\]/g, '\\$&') : value}"`)).join(',')}}`;
}
