export { EmbeddedPostgresError } from './embedded-postgres.error';
export { findRunningCluster, hasCluster } from './find-cluster';
export { startEmbeddedPostgres, type EmbeddedPostgres, type EmbeddedPostgresOptions } from './start-embedded-postgres';
