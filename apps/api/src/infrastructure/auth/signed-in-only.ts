import type { Role } from '@app/contracts';
import { DomainError } from '@app/domain';
import type { RequestHandler } from 'express';
import { requireRole } from './access.guard';
import type { AccessService } from './access.service';
import { everyRole } from './identity';
import { isSameOrigin } from './same-origin.guard';

/** The same door for what is no Nest route: Swagger's pages, the queue dashboard. A person is sent to sign in and back. */
export function signedInOnly(access: AccessService, roles: readonly Role[] = everyRole): RequestHandler {
  return async (request, response, next) => {
    const identity = await access.identify(request.headers);
    if (!identity) {
      if (request.method === 'GET' && request.accepts(['json', 'html']) === 'html') {
        response.redirect(302, `/login?from=${encodeURIComponent(request.originalUrl)}`);
        return;
      }
      throw new DomainError('auth.required', 'Sign in, or send a key as "Authorization: Bearer KEY".');
    }
    requireRole(identity.role, roles);
    if (!['GET', 'HEAD'].includes(request.method) && !isSameOrigin(request.headers)) {
      throw new DomainError('auth.forbidden', 'This was sent by a page of another site.');
    }
    next();
  };
}
