import { imageSize } from 'image-size';
import { PictureFailure } from './picture-failure';

/** Side in pixels. TikTok's have 100 to 720; a browser unpacks this into 16 MiB. */
const WIDEST = 2_048;

interface PictureType {
  readonly mime: string;
  /** What `image-size` calls it. */
  readonly name: string;
  readonly begins: (bytes: Buffer) => boolean;
}

const reads = (text: string, at = 0) => (bytes: Buffer): boolean => bytes.subarray(at, at + text.length).equals(Buffer.from(text, 'latin1'));

/** What every browser shows and none runs. SVG is not among them. */
const types: readonly PictureType[] = [
  { mime: 'image/jpeg', name: 'jpg', begins: reads('\xff\xd8\xff') },
  { mime: 'image/png', name: 'png', begins: reads('\x89PNG\r\n\x1a\n') },
  { mime: 'image/webp', name: 'webp', begins: (bytes) => reads('RIFF')(bytes) && reads('WEBP', 8)(bytes) },
  { mime: 'image/gif', name: 'gif', begins: (bytes) => reads('GIF87a')(bytes) || reads('GIF89a')(bytes) },
  { mime: 'image/avif', name: 'avif', begins: (bytes) => reads('ftypavif', 4)(bytes) || reads('ftypavis', 4)(bytes) },
];

/**
 * Says by its bytes what a picture is, whatever the server that sent it said.
 * @returns its media type
 * @throws PictureFailure `not-a-picture`, `too-large`
 */
export function inspectPicture(bytes: Buffer): string {
  const type = types.find(({ begins }) => begins(bytes));
  if (type === undefined) throw new PictureFailure('not-a-picture');
  const { width, height } = measure(bytes, type.name);
  if (width > WIDEST || height > WIDEST) throw new PictureFailure('too-large');
  return type.mime;
}

function measure(bytes: Buffer, name: string): { width: number; height: number } {
  try {
    const { type, width, height } = imageSize(bytes);
    if (type === name && width >= 1 && height >= 1) return { width, height };
  } catch {
    // It begins like a picture and is none.
  }
  throw new PictureFailure('not-a-picture');
}
