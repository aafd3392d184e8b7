export * from './health.module';
export * from './readiness';
export * from './service-watch';
