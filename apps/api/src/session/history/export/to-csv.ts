import type { ExportedComment, ExportedEntry, ExportedParticipant, ExportedViewer } from '@app/contracts';
import { stringify, type Options } from 'csv-stringify/sync';

type Cell = string | number | bigint | null;

export interface Column<Row> {
  readonly title: string;
  readonly cell: (row: Row) => Cell;
}

const column = <Row>(title: string, cell: (row: Row) => Cell): Column<Row> => ({ title, cell });
const yesOrNo = (is: boolean): string => (is ? 'yes' : 'no');

function whoColumns<Row extends { readonly viewer: ExportedViewer | null }>(names: boolean): Column<Row>[] {
  const name = column<Row>('viewer', ({ viewer }) => viewer?.name ?? '');
  if (!names) return [name];
  return [name, column<Row>('handle', ({ viewer }) => viewer?.handle ?? ''), column<Row>('viewer_id', ({ viewer }) => viewer?.viewerId ?? '')];
}

export function participantColumns(names: boolean): Column<ExportedParticipant>[] {
  return [
    column('rank', ({ rank }) => rank),
    ...whoColumns<ExportedParticipant>(names),
    ...(names ? [column<ExportedParticipant>('avatar_url', ({ viewer }) => viewer.avatarUrl ?? '')] : []),
    column('hidden', ({ hidden }) => yesOrNo(hidden)),
    column('points', ({ present }) => present.points),
    column('likes', ({ present }) => present.likes),
    column('comments', ({ present }) => present.comments),
    column('gifts', ({ present }) => present.gifts),
    column('coins', ({ present }) => present.coins),
    column('total_points', ({ total }) => total.points),
    column('total_likes', ({ total }) => total.likes),
    column('total_comments', ({ total }) => total.comments),
    column('total_gifts', ({ total }) => total.gifts),
    column('total_coins', ({ total }) => total.coins),
    column('total_units', ({ total }) => BigInt(total.units)),
  ];
}

export function entryColumns(names: boolean): Column<ExportedEntry>[] {
  return [
    column('seq', ({ seq }) => BigInt(seq)),
    column('at', ({ at }) => at),
    column('kind', ({ kind }) => kind),
    ...whoColumns<ExportedEntry>(names),
    column('gift', ({ gift }) => gift?.name ?? ''),
    column('gift_coins', ({ gift }) => gift?.coins ?? null),
    column('quantity', ({ quantity }) => quantity),
    column('points', ({ points }) => points),
    column('units', ({ units }) => BigInt(units)),
    column('used', ({ used }) => yesOrNo(used)),
    column('rule_version', ({ ruleVersion }) => ruleVersion),
    column('undoes', ({ undoes }) => (undoes === null ? null : BigInt(undoes))),
    column('comment_id', ({ commentId }) => (commentId === null ? null : BigInt(commentId))),
    column('received_at', ({ receivedAt }) => receivedAt),
    ...(names ? [column<ExportedEntry>('note', ({ note }) => note ?? ''), column<ExportedEntry>('by', ({ by }) => by ?? '')] : []),
  ];
}

export function commentColumns(names: boolean): Column<ExportedComment>[] {
  return [
    column('id', ({ id }) => BigInt(id)),
    column('at', ({ at }) => at),
    ...whoColumns<ExportedComment>(names),
    column('state', ({ state }) => state),
    ...(names ? [column<ExportedComment>('text', ({ text }) => text ?? '')] : []),
  ];
}

/**
 * RFC 4180, page by page, with the mark by which spreadsheets know UTF-8. What a spreadsheet would take for a formula
 * begins with an apostrophe; numbers are left as they are.
 */
export async function* writeTable<Row>(columns: readonly Column<Row>[], pages: AsyncIterable<readonly Row[]>): AsyncGenerator<string> {
  yield stringify([columns.map(({ title }) => title)], { ...rfc4180, bom: true });
  for await (const page of pages) yield stringify(page.map((row) => columns.map(({ cell }) => cell(row))), rfc4180);
}

const rfc4180: Options = { record_delimiter: 'windows', escape_formulas: true };
