import { applyDecorators, createParamDecorator, SetMetadata, type ExecutionContext } from '@nestjs/common';
import { ApiExtension } from '@nestjs/swagger';
import type { Role } from '@app/contracts';
import { DomainError } from '@app/domain';
import type { Request } from 'express';
import { OPEN } from '../openapi/answers.decorator';
import { identityOf } from './request-identity';

export const PUBLIC = 'access:public';
export const ROLES = 'access:roles';

/** Open to everybody. Everything without it needs a sign-in. */
export const Public = (): ClassDecorator & MethodDecorator => applyDecorators(SetMetadata(PUBLIC, true), ApiExtension(OPEN, true));

/** Open to these roles only. Without it, to everybody who is signed in. */
export const Roles = (...roles: [Role, ...Role[]]): ClassDecorator & MethodDecorator => SetMetadata(ROLES, roles);

/** The `Identity` behind the request. */
export const Who = createParamDecorator((_: unknown, context: ExecutionContext) => {
  const identity = identityOf(context.switchToHttp().getRequest<Request>());
  if (!identity) throw new DomainError('auth.required', 'Sign in first.');
  return identity;
});
