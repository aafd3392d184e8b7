export * from './addresses';
export * from './ensure-ground';
export * from './ensure-redis';
export * from './explain-start-failure';
export * from './stop-signals';
