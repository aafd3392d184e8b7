import { spoken } from '../../../core/language/spoken';

export const tonightWords = spoken(
  {
    title: 'Tonight',
    participants: 'participants',
    active: 'active',
    comments: 'comments',
    likes: 'likes',
    estimate: 'an estimate',
    coins: 'coins',
    inGifts: (gifts: string, count: number) => `in ${gifts} ${count === 1 ? 'gift' : 'gifts'}`,
  },
  {
    title: 'รอบนี้',
    participants: 'ผู้ร่วม',
    active: 'คนมีคะแนน',
    comments: 'คอมเมนต์',
    likes: 'ไลก์',
    estimate: 'ค่าประมาณ',
    coins: 'เหรียญ',
    inGifts: (gifts: string) => `จากของขวัญ ${gifts} ชิ้น`,
  },
);
