export * from './access-key.entity';
export * from './app-user.entity';
export * from './overlay-token.entity';
export * from './setting.entity';
