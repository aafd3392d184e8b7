export { PUBLIC, Public, ROLES, Roles, Who } from './access.decorators';
export { AccessService } from './access.service';
export { AuthModule } from './auth.module';
export type { Credentials, Identity, Revocation, SocketAccess } from './identity';
export { OverlayTokens } from './overlay-tokens.service';
export { signedInOnly } from './signed-in-only';
export { Users } from './users.service';
