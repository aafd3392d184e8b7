export * from './desk-history';
export * from './ledger-row';
export * from './points';
export * from './replay';
export * from './reprice';
export * from './rule-set';
export * from './score';
export * from './tally';
