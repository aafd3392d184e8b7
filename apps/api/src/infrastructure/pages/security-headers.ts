import type { IncomingMessage } from 'node:http';
import { OVERLAY_PAGES } from '@app/contracts';
import type { RequestHandler } from 'express';
import helmet from 'helmet';

const overlayPages = new RegExp(`^/(${OVERLAY_PAGES.join('|')})/?$`);

/**
 * Everything comes from this server and talks to this server, pictures of viewers and gifts included. Angular needs
 * inline styles. The dashboard may frame overlays; nobody frames the rest.
 */
export function securityHeaders(): RequestHandler {
  const policyFor = (frameAncestors: string) =>
    helmet({
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          defaultSrc: ["'self'"],
          scriptSrc: ["'self'"],
          styleSrc: ["'self'", "'unsafe-inline'"],
          imgSrc: ["'self'", 'data:', 'blob:'],
          fontSrc: ["'self'", 'data:'],
          connectSrc: ["'self'", socketOrigin],
          frameSrc: ["'self'"],
          frameAncestors: [frameAncestors],
          baseUri: ["'self'"],
          formAction: ["'self'"],
          objectSrc: ["'none'"],
        },
      },
      // They would outlive this server on an address like 127.0.0.1, or only make browsers complain where there is no TLS.
      strictTransportSecurity: false,
      crossOriginOpenerPolicy: false,
      originAgentCluster: false,
      // frame-ancestors says it, and X-Frame-Options could only contradict it.
      xFrameOptions: false,
    });
  const [framable, unframable] = [policyFor("'self'"), policyFor("'none'")];
  return (request, response, next) => (overlayPages.test(request.path) ? framable : unframable)(request, response, next);
}

/** Older Safari and OBS builds do not count ws: as 'self'. */
function socketOrigin(request: IncomingMessage): string {
  const host = request.headers.host ?? '';
  return /^[\w.-]+(:\d+)?$|^\[[\da-f:]+\](:\d+)?$/i.test(host) ? `ws://${host} wss://${host}` : "'self'";
}
