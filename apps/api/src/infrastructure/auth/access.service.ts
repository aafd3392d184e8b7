import { Injectable } from '@nestjs/common';
import type { OverlayToken } from '@app/contracts';
import type { Observable } from 'rxjs';
import { AccessKeys } from './access-keys.service';
import type { Credentials, Identity, Revocation } from './identity';
import { OverlayTokens } from './overlay-tokens.service';
import { Owner } from './owner.service';
import { Revocations } from './revocations.service';
import { keyInAuthorization, keyInCookie } from './session-cookie';

/** The questions that the rest of the program asks about access. */
@Injectable()
export class AccessService {
  constructor(
    private readonly keys: AccessKeys,
    private readonly tokens: OverlayTokens,
    private readonly owner: Owner,
    private readonly revoked: Revocations,
  ) {}

  /** From every process, as soon as it is committed. Whoever keeps a connection open closes it when its id comes by. */
  get revocations(): Observable<Revocation> {
    return this.revoked.all;
  }

  /** Who sent these headers (`request.headers`, `socket.handshake.headers`), or null. */
  async identify({ cookie, authorization }: Credentials): Promise<Identity | null> {
    // A header that was set on purpose wins over a cookie that comes along by itself.
    const bearer = keyInAuthorization(authorization);
    if (authorization !== undefined && /^bearer\b/i.test(authorization)) return bearer === null ? null : this.keys.find(bearer, 'bearer');
    const key = keyInCookie(cookie);
    return key === null ? null : this.keys.find(key, 'cookie');
  }

  checkOverlayToken(token: string): Promise<OverlayToken | null> {
    return this.tokens.check(token);
  }

  /** The path of a link that signs the owner in: once, within 15 minutes. */
  async oneTimeLink(): Promise<string> {
    const { key } = await this.keys.issue((await this.owner.get()).id, 'link');
    return `/enter/${key}`;
  }
}
