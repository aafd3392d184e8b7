import { crc32, deflateSync } from 'node:zlib';

/** The smallest files that say how large they are, by type. Only the PNG can be painted. */
export const made = { png, jpeg, gif, webp, avif };

function png(width: number, height: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // 8 bits, one channel of grey.
  header.set([8, 0, 0, 0, 0], 8);
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), pngChunk('IHDR', header), pngChunk('IDAT', deflateSync(Buffer.alloc(height * (width + 1)))), pngChunk('IEND', Buffer.alloc(0))]);
}

function pngChunk(type: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), body]);
  return Buffer.concat([uint32(body.length), named, uint32(crc32(named))]);
}

function jpeg(width: number, height: number): Buffer {
  const [application, frame] = [Buffer.alloc(18), Buffer.alloc(19)];
  application.set([0xff, 0xe0, 0, 16, ...Buffer.from('JFIF\0', 'latin1'), 1, 1]);
  frame.set([0xff, 0xc0, 0, 17, 8]);
  frame.writeUInt16BE(height, 5);
  frame.writeUInt16BE(width, 7);
  frame.set([3, 1, 0x11, 0, 2, 0x11, 0, 3, 0x11, 0], 9);
  return Buffer.concat([Buffer.of(0xff, 0xd8), application, frame, Buffer.of(0xff, 0xd9)]);
}

function gif(width: number, height: number): Buffer {
  const size = Buffer.alloc(4);
  size.writeUInt16LE(width, 0);
  size.writeUInt16LE(height, 2);
  return Buffer.concat([Buffer.from('GIF89a', 'latin1'), size, Buffer.of(0, 0, 0, 0x3b)]);
}

function webp(width: number, height: number): Buffer {
  const extended = Buffer.alloc(18);
  extended.write('VP8X', 0, 'latin1');
  extended.writeUInt32LE(10, 4);
  extended.writeUIntLE(width - 1, 12, 3);
  extended.writeUIntLE(height - 1, 15, 3);
  const length = Buffer.alloc(4);
  length.writeUInt32LE(extended.length + 4, 0);
  return Buffer.concat([Buffer.from('RIFF', 'latin1'), length, Buffer.from('WEBP', 'latin1'), extended]);
}

function avif(width: number, height: number): Buffer {
  const size = box('ispe', Buffer.concat([uint32(0), uint32(width), uint32(height)]));
  return Buffer.concat([box('ftyp', Buffer.from('avif\0\0\0\0avifmif1', 'latin1')), box('meta', Buffer.concat([uint32(0), box('iprp', box('ipco', size))]))]);
}

function box(type: string, body: Buffer): Buffer {
  return Buffer.concat([uint32(body.length + 8), Buffer.from(type, 'latin1'), body]);
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value >>> 0, 0);
  return bytes;
}
