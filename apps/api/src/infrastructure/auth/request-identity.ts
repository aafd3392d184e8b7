import type { Identity } from './identity';

const identities = new WeakMap<object, Identity>();

/** Kept beside the request and not on it, so that nothing a client sends can be mistaken for it. */
export function rememberIdentity(request: object, identity: Identity): void {
  identities.set(request, identity);
}

export function identityOf(request: object): Identity | null {
  return identities.get(request) ?? null;
}
