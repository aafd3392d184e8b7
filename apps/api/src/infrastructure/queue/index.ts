export { QueueBackend, type AnyQueue, type AnyWorker, type Work } from './queue-backend';
export { QueueModule } from './queue.module';
export { DASHBOARD_PATH, serveQueueDashboard } from './serve-dashboard';
