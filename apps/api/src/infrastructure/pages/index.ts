export { securityHeaders } from './security-headers';
export { servePages } from './serve-pages';
