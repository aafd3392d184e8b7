export const tonightWords = {
  title: 'Tonight',
  participants: 'participants',
  active: 'active',
  comments: 'comments',
  likes: 'likes',
  estimate: 'an estimate',
  coins: 'coins',
  inGifts: (gifts: string, count: number) => `in ${gifts} ${count === 1 ? 'gift' : 'gifts'}`,
} as const;
