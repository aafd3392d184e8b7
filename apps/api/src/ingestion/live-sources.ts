import { DEMO_HOST } from '@app/domain';
import { LateSource } from './connection/late.source';
import type { LiveSource } from './connection/live-source';
import { DemoStage } from './demo/demo.stage';
import { MessageCensus } from './message-census';
import { ConnectorSource } from './tiktok/connector.source';

export interface LiveSourceSettings {
  /** Stands in for TikTok and its sign service; null is the real ones. */
  readonly webcastUrl: string | null;
  /** Asked before each connection, so that a key that was stored meanwhile is used. */
  readonly signKey: () => Promise<string | null>;
  /** Told where the demo plays, when it begins to. */
  readonly onDemo?: (url: string) => void;
}

/** Finds the live that belongs to a host. */
export class LiveSources {
  readonly census = new MessageCensus();
  private readonly demo: DemoStage;

  constructor(private readonly settings: LiveSourceSettings) {
    this.demo = new DemoStage(settings.onDemo);
  }

  of(host: string): LiveSource {
    const { census } = this;
    // The demo goes the same way through the library as any other, at the simulator's address.
    if (host === DEMO_HOST) return new LateSource(async () => new ConnectorSource({ host, baseUrl: await this.demo.url(host), signApiKey: null, census }));
    const { webcastUrl, signKey } = this.settings;
    return new LateSource(async () => new ConnectorSource({ host, baseUrl: webcastUrl, signApiKey: await signKey(), census }));
  }

  async close(): Promise<void> {
    await this.demo.close();
  }
}
