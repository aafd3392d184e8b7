export { describeWhen } from './describe-when';
export { testDatabase, type TestDatabase } from './test-database';
export { describeWithRedis, testRedis, type TestRedis } from './test-redis';
export { testApp, type TestApp } from './test-app';
export { signIn, type Answer, type Desk } from './sign-in';
export { breakableLink, type BreakableLink } from './breakable-link';
export { eventually } from './eventually';
