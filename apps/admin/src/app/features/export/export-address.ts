import type { SessionId } from '@app/domain';

/** `everything` is the one JSON document; the others are tables. */
export const exportParts = ['participants', 'events', 'comments', 'everything'] as const;
export type ExportPart = (typeof exportParts)[number];

/** Where the browser itself fetches a part: streamed to a file, so that nothing of it has to fit into a page. */
export function exportAddress(session: SessionId, part: ExportPart, withNames: boolean): string {
  const query = new URLSearchParams(part === 'everything' ? { format: 'json' } : { format: 'csv', what: part });
  query.set('names', String(withNames));
  return `/api/sessions/${session}/export?${query.toString()}`;
}
