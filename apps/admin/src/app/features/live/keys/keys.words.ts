export const keysWords = {
  title: 'Keys',
  rows: [
    { keys: ['P'], does: 'Pause or resume' },
    { keys: ['R'], does: 'Reset the selected score and go to the next' },
    { keys: ['A'], does: 'Put the newest new comment on air' },
    { keys: ['Esc'], does: 'Take off what is on air' },
    { keys: ['J', '↓'], does: 'Next viewer' },
    { keys: ['K', '↑'], does: 'Viewer before' },
    { keys: ['T'], does: 'Go to whoever is on top' },
    { keys: ['/'], does: 'Search a viewer' },
    { keys: ['?'], does: 'This list' },
  ],
} as const;
