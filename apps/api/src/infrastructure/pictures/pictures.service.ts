import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import PQueue from 'p-queue';
import { AppConfig } from '../config';
import { logTrouble } from '../errors';
import { inspectPicture } from './inspect-picture';
import { nameInAddress, readPictureName, type PictureName, type PictureOwner } from './picture-address';
import { PictureFailure } from './picture-failure';
import { PictureFetcher, type Picture, type Urgency } from './picture-fetcher';
import { PictureFolder } from './picture-folder';
import { pictureKey } from './picture-key';
import { PictureMetrics } from './picture.metrics';

/** About 30,000 avatars. */
const BOUND_BYTES = 268_435_456;
/** Pictures that the disk did not take. */
const IN_MEMORY_BYTES = 16_777_216;
/** Who asks for what nobody knows asks in vain for so long without troubling the database. */
const FORGET_UNKNOWN_MS = 60_000;
/** For so long, a picture that was kept is not looked for again, nor is one that could not be had. */
const FORGET_KEPT_MS = 3_600_000;
const FORGET_FAILED_MS = 300_000;

/** Pictures never take more of the database than this, and make nobody else wait. */
const LOOK_UPS_AT_ONCE = 2;
const LOOK_UPS_WAITING = 1_000;

/** The addresses of pictures that a viewer, a gift or a comment had in TikTok's messages. */
export type OriginalsOf = (owner: PictureOwner) => Promise<readonly string[]>;

/**
 * The pictures that this server gives out, by the names in the addresses of `avatarAddress` and its like: from the folder,
 * or from TikTok when they are not there yet. What is fetched is only ever what TikTok's messages named.
 */
@Injectable()
export class Pictures implements OnApplicationBootstrap {
  private readonly log = new Logger('Pictures');
  private readonly folder: PictureFolder;
  private readonly unkept = new LRUCache<string, Picture>({ maxSize: IN_MEMORY_BYTES, sizeCalculation: ({ bytes }) => bytes.length || 1 });
  private readonly unknown = new LRUCache<string, true>({ max: 5_000, ttl: FORGET_UNKNOWN_MS });
  private readonly seenTo = new LRUCache<string, true>({ max: 20_000, ttl: FORGET_KEPT_MS });
  private readonly lookUps = new PQueue({ concurrency: LOOK_UPS_AT_ONCE });
  private originalsOf: OriginalsOf = () => Promise.resolve([]);
  private folderWorks = true;

  constructor(
    { dataDir }: AppConfig,
    private readonly fetcher: PictureFetcher,
    private readonly metrics: PictureMetrics,
  ) {
    this.folder = new PictureFolder(join(dataDir, 'pictures'), BOUND_BYTES);
  }

  onApplicationBootstrap(): void {
    void this.folder.count().then(() => this.folderAnswers(null), (error: unknown) => this.folderAnswers(error));
  }

  /** Whoever knows the database says where original addresses are found. */
  lookUpWith(originalsOf: OriginalsOf): void {
    this.originalsOf = originalsOf;
  }

  /**
   * @param text what follows the folder in an address
   * @throws PictureFailure
   */
  async find(text: string): Promise<Picture> {
    const name = readPictureName(text);
    if (name === null) throw new PictureFailure('unknown');
    const kept = await this.readKept(name.key);
    const picture = kept ?? (await withPatience(this.bring(name, 'somebody-waits'), this.fetcher.patienceMs));
    this.metrics.served.inc({ from: kept === null ? 'tiktok' : 'kept' });
    return picture;
  }

  /** Sees to it that pictures are here before TikTok's addresses expire. Answers when all were tried; a failure is no error. */
  async keep(addresses: readonly string[]): Promise<void> {
    await Promise.all([...new Set(addresses)].map((address) => this.keepOne(nameInAddress(address) ?? '')));
  }

  private async keepOne(text: string): Promise<void> {
    const name = readPictureName(text);
    if (name === null || this.seenTo.has(name.key)) return;
    try {
      if (!(await this.folder.has(name.key).catch(() => false))) await this.bring(name, 'for-later');
      this.seenTo.set(name.key, true);
    } catch (error) {
      if (!(error instanceof PictureFailure)) throw error;
      // What was not tried is tried at the next look.
      if (error.reason !== 'busy' && error.reason !== 'unreachable') this.seenTo.set(name.key, true, { ttl: FORGET_FAILED_MS });
    }
  }

  private async bring(name: PictureName, urgency: Urgency): Promise<Picture> {
    const known = this.unkept.get(name.key);
    if (known !== undefined) return known;
    const picture = await this.fetcher.fetch(await this.originalOf(name), urgency);
    // Of those who waited for one picture, one writes it.
    if (this.unkept.has(name.key)) return picture;
    this.unkept.set(name.key, picture);
    await this.write(name.key, picture);
    return picture;
  }

  private async write(key: string, { bytes }: Picture): Promise<void> {
    try {
      await this.folder.write(key, bytes);
      this.unkept.delete(key);
      this.folderAnswers(null);
    } catch (error) {
      this.folderAnswers(error);
    }
  }

  private async originalOf(name: PictureName): Promise<string> {
    const { kind, id, key } = name;
    const text = `${kind} ${id} ${key}`;
    if (this.unknown.has(text)) throw new PictureFailure('unknown');
    if (this.lookUps.size >= LOOK_UPS_WAITING) throw new PictureFailure('busy');
    const original = (await this.lookUps.add(() => this.originalsOf({ kind, id }))).find((address) => pictureKey(address) === key);
    if (original !== undefined) return original;
    this.unknown.set(text, true);
    throw new PictureFailure('unknown');
  }

  private async readKept(key: string): Promise<Picture | null> {
    try {
      const bytes = await this.folder.read(key);
      return bytes === null ? null : { bytes, type: inspectPicture(bytes) };
    } catch (error) {
      if (!(error instanceof PictureFailure)) this.folderAnswers(error);
      return null;
    }
  }

  /** Says once that the folder is of no use, and once that it is again. */
  private folderAnswers(error: unknown): void {
    this.metrics.keptBytes.set(this.folder.bytes);
    const works = error === null;
    if (works === this.folderWorks) return;
    this.folderWorks = works;
    if (works) this.log.log('Pictures are kept again');
    else logTrouble(this.log, 'Pictures cannot be kept in the data directory, and are fetched anew instead', error);
  }
}

/** @throws PictureFailure `busy` when it takes too long; it goes on all the same */
async function withPatience(brought: Promise<Picture>, patienceMs: number): Promise<Picture> {
  const enough = new AbortController();
  const late = wait(patienceMs, null, { signal: enough.signal, ref: false });
  try {
    const picture = await Promise.race([brought, late]);
    if (picture === null) throw new PictureFailure('busy');
    return picture;
  } finally {
    // Nobody listens to the one that comes second.
    for (const second of [brought, late]) second.catch(() => undefined);
    enough.abort();
  }
}
