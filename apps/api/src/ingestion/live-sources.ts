import { DEMO_HOST } from '@app/domain';
import { DemoSource, DemoStage } from './demo/demo.source';
import type { LiveSource } from './connection/live-source';
import { MessageCensus } from './message-census';
import { ConnectorSource } from './tiktok/connector.source';

export interface LiveSourceSettings {
  /** Stands in for TikTok and its sign service; null is the real ones. */
  readonly webcastUrl: string | null;
  readonly signApiKey: string | null;
}

/** Finds the live that belongs to a host. */
export class LiveSources {
  readonly census = new MessageCensus();
  private readonly demo = new DemoStage();

  constructor(private readonly settings: LiveSourceSettings) {}

  of(host: string): LiveSource {
    const { census } = this;
    if (host === DEMO_HOST) {
      return new DemoSource(async () => new ConnectorSource({ host, baseUrl: await this.demo.url(host), signApiKey: null, census }));
    }
    return new ConnectorSource({ host, baseUrl: this.settings.webcastUrl, signApiKey: this.settings.signApiKey, census });
  }

  async close(): Promise<void> {
    await this.demo.close();
  }
}
