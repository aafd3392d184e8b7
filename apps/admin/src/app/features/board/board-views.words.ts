import { spoken } from '../../core/language/spoken';

export const boardViewsWords = spoken(
  {
    views: 'Who is shown',
    names: { active: 'Active', all: 'All', hidden: 'Hidden' },
    noRank: 'Hidden from the ranking',
    giftHint: (name: string, coins: string) => `${name}, ${coins}`,
    noActiveTitle: 'Nobody has points now',
    noActiveBody: 'After a reset everybody starts from 0. All participants are under All.',
    noHiddenTitle: 'Nobody is hidden',
    noHiddenBody: 'Whoever is hidden with H is kept here, still counting, until you bring them back.',
    searching: 'Searching…',
    noMatchBody: 'Looked through the names and handles of everybody who took part.',
    moreOf: (shown: string, all: string) => `${shown} of ${all}`,
  },
  {
    views: 'แสดงใครบ้าง',
    names: { active: 'มีคะแนน', all: 'ทั้งหมด', hidden: 'ที่ซ่อน' },
    noRank: 'ซ่อนจากอันดับ',
    giftHint: (name: string, coins: string) => `${name} · ${coins}`,
    noActiveTitle: 'ตอนนี้ยังไม่มีใครมีคะแนน',
    noActiveBody: 'หลังรีเซ็ตทุกคนเริ่มจาก 0 ดูผู้ร่วมทุกคนได้ที่ “ทั้งหมด”',
    noHiddenTitle: 'ไม่มีใครถูกซ่อน',
    noHiddenBody: 'คนที่ซ่อนด้วยปุ่ม H จะอยู่ที่นี่ คะแนนยังนับต่อ จนกว่าจะนำกลับมา',
    searching: 'กำลังค้นหา…',
    noMatchBody: 'ค้นหาจากชื่อของผู้ร่วมทุกคนแล้ว',
    moreOf: (shown: string, all: string) => `${shown} จาก ${all}`,
  },
);

export type BoardView = keyof typeof boardViewsWords.names;
