import { open, writeFile } from 'node:fs/promises';
import { readLine } from './spill-line';
import { SpillFile } from './spill-file';

const READ_BYTES = 1 << 20;
const LINE_BREAK = 0x0a;

export interface ScannedSpill {
  readonly file: SpillFile;
  /** Lines that a crash cut off or a disk spoiled. They are kept beside the file, in one that ends in `.torn`. */
  readonly torn: number;
}

/** Opens what an earlier run left: whole lines are to be delivered, the others are set aside. */
export async function scanSpill(path: string): Promise<ScannedSpill> {
  const handle = await open(path, 'r+');
  const places: { at: number; length: number; events: number }[] = [];
  const torn: Buffer[] = [];
  const take = (line: Buffer, at: number, whole: boolean): void => {
    const batch = whole ? readLine(line) : null;
    if (batch) places.push({ at, length: line.length + 1, events: batch.events.length });
    else torn.push(line);
  };

  let rest = Buffer.alloc(0);
  let at = 0;
  const chunk = Buffer.alloc(READ_BYTES);
  for (;;) {
    const { bytesRead } = await handle.read(chunk, 0, READ_BYTES, at + rest.length);
    if (bytesRead === 0) break;
    let bytes = Buffer.concat([rest, chunk.subarray(0, bytesRead)]);
    for (let end = bytes.indexOf(LINE_BREAK); end >= 0; end = bytes.indexOf(LINE_BREAK)) {
      take(bytes.subarray(0, end), at, true);
      at += end + 1;
      bytes = bytes.subarray(end + 1);
    }
    rest = bytes;
  }
  if (rest.length > 0) take(rest, at, false);
  // Written anew at each start until the file is delivered, so that it is not said twice.
  if (torn.length > 0) await writeFile(`${path}.torn`, Buffer.concat(torn.flatMap((line) => [line, Buffer.from('\n')])), { mode: 0o600 });
  return { file: SpillFile.over(path, handle, places, at), torn: torn.length };
}
