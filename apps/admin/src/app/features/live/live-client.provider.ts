import { DestroyRef, inject, InjectionToken, type Provider } from '@angular/core';
import { openLiveClient, type LiveClient } from '@app/live-client';

export const LIVE_CLIENT = new InjectionToken<LiveClient>('LiveClient');

/** One socket for the page that provides it, closed with the page. */
export function provideLiveClient(): Provider {
  return {
    provide: LIVE_CLIENT,
    useFactory: () => {
      const client = openLiveClient({ namespace: '/admin', auth: {} });
      inject(DestroyRef).onDestroy(() => client.close());
      return client;
    },
  };
}
