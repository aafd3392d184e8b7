import { Injectable } from '@nestjs/common';
import { Counter, Gauge, Registry } from 'prom-client';
import { IngestionService, type IngestionReport } from '../ingestion.service';

const gauges = {
  sessions: 'Sessions that this process listens to',
  waiting: 'Events that the queue has not confirmed',
  stored: 'Events that wait on the disk',
  torn: 'Stored batches that a crash had cut off when this process began',
} as const satisfies Partial<Record<keyof IngestionReport, string>>;

/** Ingestion for Prometheus. Read when asked for; the names of types and reasons are bounded by the census. */
@Injectable()
export class IngestionMetrics {
  constructor(registry: Registry, ingestion: IngestionService) {
    const registers = [registry];
    const counter = (name: string, help: string, label: string, read: () => Readonly<Record<string, number>>): void => {
      new Counter({
        name, help, registers, labelNames: [label],
        collect() {
          this.reset();
          for (const [value, count] of Object.entries(read())) this.inc({ [label]: value }, count);
        },
      });
    };
    counter('tiktok_messages_total', 'Messages from TikTok by type', 'type', () => ingestion.report().messages);
    counter('tiktok_messages_rejected_total', 'Messages that could not be read or are of an unknown type', 'reason', () => ingestion.report().rejected);
    for (const name of Object.keys(gauges) as (keyof typeof gauges)[]) {
      new Gauge({
        name: `ingestion_${name}`, help: gauges[name], registers,
        collect() {
          this.set(ingestion.report()[name]);
        },
      });
    }
  }
}
