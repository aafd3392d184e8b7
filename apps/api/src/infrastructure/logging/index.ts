export * from './create-log';
export * from './nest-log';
export * from './request-log';
