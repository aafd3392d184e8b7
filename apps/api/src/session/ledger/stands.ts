/**
 * SQL: the entry under this alias was not taken back. What takes an entry back has the source key `undo:SEQ`; being
 * unique, it lets nothing be taken back twice.
 */
export const stands = (entry: string): string =>
  `not exists (select from ledger_entry undoing where undoing.session_id = ${entry}.session_id and undoing.source_key = 'undo:' || ${entry}.seq)`;
