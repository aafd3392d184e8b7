import { AsyncLocalStorage } from 'node:async_hooks';

/** What every line that is logged while a request is handled says about it. */
export interface RequestContext {
  readonly requestId: string;
}

export const requestContext = new AsyncLocalStorage<RequestContext>();
