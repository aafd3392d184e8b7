import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { DomainError } from '@app/domain';
import type { Request } from 'express';

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/** A page of somebody else's site may make a browser send a request, but not hide where it came from. */
@Injectable()
export class SameOriginGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    if (context.getType() !== 'http') return true;
    const request = context.switchToHttp().getRequest<Request>();
    if (!safeMethods.has(request.method) && !isSameOrigin(request.headers)) {
      throw new DomainError('auth.forbidden', 'This was sent by a page of another site.');
    }
    return true;
  }
}

type Headers = Readonly<Record<string, string | string[] | undefined>>;

/**
 * True for the product's own pages and for programs, which send no Origin. Host and X-Forwarded-Host are both believed:
 * a page cannot set either, and proxies use one or the other.
 */
export function isSameOrigin(headers: Headers): boolean {
  const origin = headers['origin'];
  if (origin === undefined) return [undefined, 'same-origin', 'none'].includes(headers['sec-fetch-site']?.toString());
  if (typeof origin !== 'string' || !URL.canParse(origin)) return false;
  return [headers['host'], headers['x-forwarded-host']].includes(new URL(origin).host);
}
