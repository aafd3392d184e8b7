export * from './connection-state';
export * from './errors';
export * from './host';
export * from './ids';
export * from './live-event';
export * from './merge-streaks';
export * from './session-status';
export * from './source-key';
