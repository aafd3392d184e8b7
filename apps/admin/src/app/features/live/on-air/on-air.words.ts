export const onAirWords = {
  tag: 'On air',
  takeOff: 'Take off',
  place: (rank: number) => `No. ${rank}`,
  nothing: 'Nothing on air',
  nothingHint: 'Pick a comment of a viewer to show it on the stream.',
} as const;
