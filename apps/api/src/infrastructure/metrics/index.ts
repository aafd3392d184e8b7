export { HttpMetrics } from './http-metrics';
export { MetricsModule } from './metrics.module';
