export * from './addresses';
export * from './ensure-ground';
export * from './explain-start-failure';
export * from './stop-signals';
