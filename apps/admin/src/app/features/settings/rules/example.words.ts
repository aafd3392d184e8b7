import { spoken } from '../../../core/language/spoken';

export const exampleWords = spoken(
  {
    title: 'Example',
    intro: 'What a viewer would have by these rules.',
    coins: 'Coins of the gift',
    gifts: 'How many',
    likes: 'Likes',
    comments: 'Different comments',
    follower: 'Follows the host',
    step: {
      gifts: (count: string, coins: string, by: string) => `${count} ${count === '1' ? 'gift' : 'gifts'} × ${coins} ${coins === '1' ? 'coin' : 'coins'} × ${by}`,
      likes: (count: string, by: string) => `${count} likes ÷ ${by}`,
      comments: (count: string, by: string) => `${count} comments × ${by}`,
    },
    exactly: (points: string) => `${points}, shown rounded up`,
    capped: (typed: string) => `of ${typed}; more do not count`,
    total: 'Together',
    points: 'points',
    invalid: 'Correct the rules, and the sum is here again.',
  },
  {
    title: 'ตัวอย่าง',
    intro: 'ผู้ชมคนหนึ่งจะได้คะแนนเท่าไรตามกติกานี้',
    coins: 'เหรียญของของขวัญ',
    gifts: 'จำนวน',
    likes: 'ไลก์',
    comments: 'คอมเมนต์ที่ต่างกัน',
    follower: 'ติดตามโฮสต์',
    step: {
      gifts: (count: string, coins: string, by: string) => `ของขวัญ ${count} × ${coins} เหรียญ × ${by}`,
      likes: (count: string, by: string) => `ไลก์ ${count} ÷ ${by}`,
      comments: (count: string, by: string) => `คอมเมนต์ ${count} × ${by}`,
    },
    exactly: (points: string) => `${points} แสดงแบบปัดขึ้น`,
    capped: (typed: string) => `จาก ${typed} ส่วนเกินไม่นับ`,
    total: 'รวม',
    points: 'คะแนน',
    invalid: 'แก้กติกาให้ถูกก่อน แล้วจะคำนวณให้ใหม่',
  },
);
