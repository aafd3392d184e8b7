import { formatExact } from '../../core/format/numbers';

/** Points given or taken: "+50", "−12.5". */
export function formatSigned(points: number): string {
  return `${points < 0 ? '−' : '+'}${formatExact(Math.abs(points))}`;
}
