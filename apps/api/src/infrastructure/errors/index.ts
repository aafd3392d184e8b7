export * from './errors.module';
export * from './is-service-away';
export * from './log-trouble';
export * from './problem-kind';
export * from './problem.filter';
export * from './send-problem';
export * from './to-problem';
export * from './validation.pipe';
