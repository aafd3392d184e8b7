export const shellWords = {
  product: 'Live Support',
  navigation: 'Pages',
  live: 'Live',
  sessions: 'Sessions',
  overlays: 'Overlay links',
  signOut: 'Sign out',
} as const;
