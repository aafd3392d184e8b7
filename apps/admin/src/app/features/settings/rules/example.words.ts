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
    step: { gifts: (count: string, unit: string) => `${count} gifts × ${unit}`, likes: (count: string, unit: string) => `${count} likes × ${unit}`, comments: (count: string, unit: string) => `${count} comments × ${unit}` },
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
    step: { gifts: (count: string, unit: string) => `ของขวัญ ${count} × ${unit}`, likes: (count: string, unit: string) => `ไลก์ ${count} × ${unit}`, comments: (count: string, unit: string) => `คอมเมนต์ ${count} × ${unit}` },
    capped: (typed: string) => `จาก ${typed} ส่วนเกินไม่นับ`,
    total: 'รวม',
    points: 'คะแนน',
    invalid: 'แก้กติกาให้ถูกก่อน แล้วจะคำนวณให้ใหม่',
  },
);
