import { perLocale } from '../language/reader-locale';
import { formatWords as words } from './format.words';

const clockTime = perLocale((locale) => new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' }));
const hourMinute = perLocale((locale) => new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }));
const day = perLocale((locale) => new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric' }));
const zone = perLocale((locale) => new Intl.DateTimeFormat(locale, { timeZoneName: 'short' }));

/** "20:41:07" in the reader's zone. */
export function formatTime(iso: string): string {
  return clockTime().format(new Date(iso));
}

/** "20:41" in the reader's zone. */
export function formatHourMinute(iso: string): string {
  return hourMinute().format(new Date(iso));
}

/** "22 Nov 2026" in the reader's zone, in the order of the reader. */
export function formatDay(iso: string): string {
  return day().format(new Date(iso));
}

/** "22 Nov 2026, 20:41:07 GMT+7": a moment that leaves nothing open, for where somebody asks exactly when. */
export function formatMoment(iso: string): string {
  const at = new Date(iso);
  const named = zone().formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value ?? '';
  return `${day().format(at)}, ${clockTime().format(at)} ${named}`.trim();
}

/** A running time as on a stop watch: "0:24", "12:05", "1:12:48". Milliseconds; less than 0 counts as 0. */
export function formatStopwatch(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  const rest = [Math.floor(seconds / 60) % 60, seconds % 60];
  const hours = Math.floor(seconds / 3600);
  const parts = hours > 0 ? [hours, ...rest] : rest;
  return parts.map((part, index) => (index === 0 ? String(part) : String(part).padStart(2, '0'))).join(':');
}

/** A length in words: "38 s", "4 min", "1 h 12 min". Milliseconds; less than 0 counts as 0. */
export function formatLength(ms: number): string {
  const seconds = Math.max(0, Math.round(ms / 1000));
  if (seconds < 60) return words.seconds(seconds);
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return words.minutes(minutes);
  const hours = words.hours(Math.floor(minutes / 60));
  return minutes % 60 === 0 ? hours : `${hours} ${words.minutes(minutes % 60)}`;
}

/** How long until then: "now", "in 12 s", "in 2:58". */
export function formatCountdown(iso: string, now: number): string {
  const ms = Date.parse(iso) - now;
  if (ms <= 500) return words.now;
  return words.in(ms < 60_000 ? formatLength(ms) : formatStopwatch(ms));
}
