export const liveWords = {
  tabs: { show: 'Show', board: 'Board', viewer: 'Viewer', log: 'Log' },
  areas: 'Parts of the page',
  keys: 'Keys',
  topIs: 'No. 1 is now',
  takeOff: 'Take off',
} as const;

export type Area = keyof typeof liveWords.tabs;
