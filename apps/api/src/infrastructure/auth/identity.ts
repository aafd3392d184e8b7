import type { Me, OverlayToken, Role } from '@app/contracts';

/** Who is asking, and with which key: the key is what a sign-out ends. */
export interface Identity extends Me {
  readonly userId: string;
  readonly keyId: string;
}

/** The headers that say who is asking. Those of a request and of a socket's handshake both fit. */
export interface Credentials {
  readonly cookie?: string | undefined;
  readonly authorization?: string | undefined;
}

/** What a socket proved in its handshake; the gateway keeps it as `socket.data.access`, and the guard refuses sockets without. */
export type SocketAccess = { readonly kind: 'person'; readonly identity: Identity } | { readonly kind: 'overlay'; readonly token: OverlayToken };

/** Something that gave access and no longer does. `anything`: the news were missed for a while, so check what is open. */
export type Revocation = { readonly kind: 'overlay-token' | 'access-key'; readonly id: string } | { readonly kind: 'anything' };

export const everyRole: readonly Role[] = ['owner', 'moderator', 'viewer'];
