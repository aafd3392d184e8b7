import { faultSets, type FaultSettings, type FaultSetName, type SignFault } from '../faults';
import { BadRequest, flagOf, numberOf, objectOf, oneOf, type Fields } from './request-body';

/** Some of a room's faults as they come over HTTP. @throws BadRequest */
export function readFaults(value: unknown): Partial<FaultSettings> {
  const fields = objectOf(value, '"set"');
  const unknown = Object.keys(fields).find((key) => !(key in readers));
  if (unknown !== undefined) throw new BadRequest(`There is no fault "${unknown}". There are: ${Object.keys(readers).join(', ')}.`);
  return Object.fromEntries(Object.entries(readers).flatMap(([key, read]) => (fields[key] === undefined ? [] : [[key, read(fields[key], `"${key}"`)]])));
}

/** The name of a set of faults. @throws BadRequest */
export function readFaultSet(value: unknown): FaultSetName {
  return oneOf(value, '"use"', Object.keys(faultSets) as FaultSetName[]);
}

const probability = (value: unknown, what: string): number => numberOf(value, what, 0, 1);

const readers: { readonly [Key in keyof FaultSettings]: (value: unknown, what: string) => FaultSettings[Key] } = {
  duplicate: probability,
  reorder: probability,
  drop: probability,
  loseStreakEnd: probability,
  repeatStreakEnd: probability,
  disconnect: probability,
  garbage: probability,
  history: (value, what) => (value === null ? null : readHistory(objectOf(value, what))),
  unknown: flagOf,
  roomPage: (value, what) => oneOf(value, what, ['ok', 'broken', 'captcha', 'hidden'] as const),
  sign: (value, what) => (value === null ? null : readSignFault(objectOf(value, what))),
  blocked: flagOf,
};

function readHistory(fields: Fields): { count: number; marked: boolean } {
  return { count: numberOf(fields['count'], '"history.count"', 0, 200), marked: flagOf(fields['marked'], '"history.marked"') };
}

function readSignFault(fields: Fields): SignFault {
  const kind = oneOf(fields['kind'], '"sign.kind"', ['rate-limited', 'error', 'no-cookie', 'premium', 'hangs'] as const);
  if (kind !== 'rate-limited') return { kind };
  return { kind, retryAfterSeconds: numberOf(fields['retryAfterSeconds'], '"sign.retryAfterSeconds"', 0, 86_400) };
}
