export * from './access';
export * from './activity';
export * from './problem';
export * from './question';
export * from './session';
export * from './socket';
export * from './standings';
export * from './viewer';
