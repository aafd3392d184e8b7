export const tonightWords = {
  title: 'Tonight',
  participants: 'participants',
  active: 'active',
  comments: 'comments',
  likes: 'likes (estimate)',
  coinsIn: (gifts: string, count: number) => `coins in ${gifts} ${count === 1 ? 'gift' : 'gifts'}`,
} as const;
