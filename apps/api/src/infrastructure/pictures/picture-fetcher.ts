import http from 'node:http';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import PQueue from 'p-queue';
import { RequestFilteringHttpsAgent } from 'request-filtering-agent';
import { downloadPicture, type PictureRoad } from './download-picture';
import { inspectPicture } from './inspect-picture';
import { PictureFailure, type FailureReason } from './picture-failure';
import { PictureMetrics } from './picture.metrics';
import { Reachability } from './reachability';
import { readPictureUrl } from './read-picture-url';
import { StandIns } from './stand-ins';

/** The roads to TikTok and to what stands in for it. A class, so that it is its own injection token. */
export class PictureRoads {
  /** The agent looks at the address that a name leads to, and connects to no private, loopback or link-local one. */
  readonly tiktok: PictureRoad = { agent: new RequestFilteringHttpsAgent({ keepAlive: true }), timeoutMs: 5_000 };
  readonly standIn: PictureRoad = { agent: new http.Agent({ keepAlive: true }), timeoutMs: 5_000 };
  /**
   * How long somebody is kept waiting. A browser has six connections to a server, and needs them for more than pictures;
   * what comes later is there the next time.
   */
  readonly patienceMs: number = 2_000;
}

export interface Picture {
  readonly bytes: Buffer;
  /** Media type. */
  readonly type: string;
}

/** Which of the waiting goes first. */
export type Urgency = 'somebody-waits' | 'for-later';
const priorities: Record<Urgency, number> = { 'somebody-waits': 1, 'for-later': 0 };

interface Way {
  readonly url: URL;
  readonly road: PictureRoad;
  readonly reachability: Reachability;
}

const AT_ONCE = 8;
const MOST_WAITING: Record<Urgency, number> = { 'somebody-waits': 600, 'for-later': 400 };
/** An address that failed is let alone for so long; one that is signed anew is another address. */
const FORGET_FAILURE_MS = 300_000;

/** Gets pictures from where they may be got from: a few at a time, each once, and no failure again and again. */
@Injectable()
export class PictureFetcher implements OnApplicationShutdown {
  private readonly line = new PQueue({ concurrency: AT_ONCE });
  private readonly underway = new Map<string, Promise<Picture>>();
  private readonly reachability = new Map<PictureRoad, Reachability>();
  private readonly failures = new LRUCache<string, FailureReason>({ max: 5_000, ttl: FORGET_FAILURE_MS });

  constructor(
    private readonly roads: PictureRoads,
    private readonly standIns: StandIns,
    private readonly metrics: PictureMetrics,
  ) {}

  get patienceMs(): number {
    return this.roads.patienceMs;
  }

  onApplicationShutdown(): void {
    this.line.clear();
    for (const { agent } of [this.roads.tiktok, this.roads.standIn]) agent.destroy();
  }

  /** @throws PictureFailure */
  async fetch(address: string, urgency: Urgency): Promise<Picture> {
    const way = this.wayTo(address);
    if (way === null) throw new PictureFailure('not-allowed');
    const failure = this.failures.get(address) ?? (way.reachability.isHopeless ? 'unreachable' : undefined);
    if (failure !== undefined) throw new PictureFailure(failure);
    const underway = this.underway.get(address);
    if (underway !== undefined) {
      if (urgency === 'somebody-waits') this.hurry(address);
      return underway;
    }
    if (this.line.size >= MOST_WAITING[urgency]) {
      this.metrics.failed.inc({ reason: 'busy' });
      throw new PictureFailure('busy');
    }
    const fetched = this.line.add(() => this.fetchInTurn(address, way), { id: address, priority: priorities[urgency] }).finally(() => this.underway.delete(address));
    this.underway.set(address, fetched);
    return fetched;
  }

  private async fetchInTurn(address: string, { url, road, reachability }: Way): Promise<Picture> {
    try {
      // Others may have found that out while this one waited.
      if (reachability.isHopeless) throw new PictureFailure('unreachable');
      const bytes = await downloadPicture(url, road);
      const picture = { bytes, type: inspectPicture(bytes) };
      reachability.learn(null);
      this.metrics.fetched.inc();
      return picture;
    } catch (error) {
      if (!(error instanceof PictureFailure)) throw error;
      if (error.reason !== 'unreachable') {
        reachability.learn(error.reason);
        this.failures.set(address, error.reason);
      }
      this.metrics.failed.inc({ reason: error.reason });
      throw error;
    }
  }

  private wayTo(address: string): Way | null {
    const source = readPictureUrl(address);
    if (source === null) return null;
    const url = source.from === 'tiktok' ? source.url : this.standIns.find(source.url);
    if (url === null) return null;
    const road = source.from === 'tiktok' ? this.roads.tiktok : this.roads.standIn;
    const reachability = this.reachability.get(road) ?? new Reachability();
    this.reachability.set(road, reachability);
    return { url, road, reachability };
  }

  private hurry(address: string): void {
    try {
      this.line.setPriority(address, priorities['somebody-waits']);
    } catch {
      // It is no longer waiting.
    }
  }
}
