export { PUBLIC, Public, ROLES, Roles, Who } from './access.decorators';
export { AccessService } from './access.service';
export { AuthModule } from './auth.module';
export type { Credentials, Identity, Revocation, SocketAccess } from './identity';
export { OverlayTokens } from './overlay-tokens.service';
export { Owner } from './owner.service';
export { signedInOnly } from './signed-in-only';
export { SameOriginAdapter } from './same-origin.adapter';
