import { spoken } from '../../core/language/spoken';

export const pointsBarWords = spoken(
  { title: 'Points by kind', kinds: { gifts: 'Gifts', likes: 'Likes', comments: 'Comments', social: 'Follow, share', adjustments: 'By hand' } },
  { title: 'คะแนนแยกตามที่มา', kinds: { gifts: 'ของขวัญ', likes: 'ไลก์', comments: 'คอมเมนต์', social: 'ติดตาม แชร์', adjustments: 'ปรับเอง' } },
);
