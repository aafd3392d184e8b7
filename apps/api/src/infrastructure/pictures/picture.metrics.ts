import { Injectable } from '@nestjs/common';
import { Counter, Gauge, Registry } from 'prom-client';

/** Pictures for Prometheus. */
@Injectable()
export class PictureMetrics {
  readonly fetched: Counter;
  readonly failed: Counter<'reason'>;
  readonly served: Counter<'from'>;
  readonly keptBytes: Gauge;

  constructor(registry: Registry) {
    const registers = [registry];
    this.fetched = new Counter({ name: 'pictures_fetched_total', help: 'Pictures that were fetched from TikTok', registers });
    this.failed = new Counter({ name: 'pictures_failed_total', help: 'Pictures that could not be fetched', labelNames: ['reason'], registers });
    this.served = new Counter({ name: 'pictures_served_total', help: 'Pictures that were served', labelNames: ['from'], registers });
    this.keptBytes = new Gauge({ name: 'pictures_kept_bytes', help: 'Bytes of pictures in the data directory', registers });
  }
}
