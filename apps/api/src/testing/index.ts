export { describeWhen } from './describe-when';
export { testDatabase, type TestDatabase } from './test-database';
export { describeWithRedis, testRedis, type TestRedis } from './test-redis';
export { testApp, type TestApp } from './test-app';
