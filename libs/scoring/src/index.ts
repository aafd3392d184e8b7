export * from './points';
export * from './rule-set';
export * from './score';
