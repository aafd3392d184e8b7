import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Role } from '@app/contracts';
import { DomainError } from '@app/domain';
import type { Request } from 'express';
import { PUBLIC, ROLES } from './access.decorators';
import { AccessService } from './access.service';
import type { SocketAccess } from './identity';
import { rememberIdentity } from './request-identity';

/** Closed unless it says `@Public()`: requests by cookie or key, socket messages by what the handshake proved. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly access: AccessService,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (this.reflector.getAllAndOverride<boolean | undefined>(PUBLIC, [context.getHandler(), context.getClass()])) return true;
    const role = context.getType() === 'ws' ? roleOfSocket(context) : await this.roleOfRequest(context);
    const allowed = this.reflector.getAllAndOverride<Role[] | undefined>(ROLES, [context.getHandler(), context.getClass()]);
    requireRole(role, allowed);
    return true;
  }

  private async roleOfRequest(context: ExecutionContext): Promise<Role> {
    const request = context.switchToHttp().getRequest<Request>();
    const identity = await this.access.identify(request.headers);
    if (!identity) throw new DomainError('auth.required', 'Sign in, or send a key as "Authorization: Bearer KEY".');
    rememberIdentity(request, identity);
    return identity.role;
  }
}

/** @throws DomainError `auth.forbidden` */
export function requireRole(role: Role | 'overlay', allowed: readonly Role[] | undefined): void {
  if (allowed && !allowed.some((one) => one === role)) throw new DomainError('auth.forbidden', `This is for ${allowed.join(' and ')}; you are signed in as ${role}.`);
}

function roleOfSocket(context: ExecutionContext): Role | 'overlay' {
  const access = context.switchToWs().getClient<{ data?: { access?: SocketAccess } }>().data?.access;
  if (!access) throw new DomainError('auth.required', 'This socket has not said who it is.');
  return access.kind === 'overlay' ? 'overlay' : access.identity.role;
}
