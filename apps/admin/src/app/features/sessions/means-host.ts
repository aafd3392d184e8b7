/** Whether somebody wrote the name of this host, with or without @ and in whatever case. */
export function meansHost(written: string, host: string): boolean {
  return written.normalize('NFKC').trim().replace(/^@/, '').toLowerCase() === host.toLowerCase();
}
