/** Owner: everything. Moderator: the desk. Viewer: looks only. */
export type Role = 'owner' | 'moderator' | 'viewer';

/** `GET /api/auth/me` */
export interface Me {
  readonly name: string;
  readonly role: Role;
}

/** A link for OBS: reads one thing, changes nothing, can be revoked. */
export interface OverlayToken {
  readonly id: string;
  readonly name: string;
  readonly token: string;
  readonly createdAt: string;
}
