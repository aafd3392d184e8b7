import { isolated } from '../../../core/format/names';
import { spoken } from '../../../core/language/spoken';

export const rescoreWords = spoken(
  {
    title: (host: string) => `The show of ${isolated(host)} is on`,
    body: (version: string) => `What was scored in it so far went by the rules of its time. It can be priced again by version ${version}, from its start.`,
    preview: 'See what would change',
    apply: 'Price it again',
    moved: (count: string) => `${count} would have other points or another place:`,
    nothing: 'Nobody’s points or place would change.',
    viewer: 'Viewer',
    rank: 'Place',
    points: 'Points',
    noRank: '–',
    more: (count: string) => `and ${count} more`,
    applied: 'The session is priced again.',
    undo: 'Undo',
    undone: 'The points are as they were before.',
  },
  {
    title: (host: string) => `ไลฟ์ของ ${isolated(host)} กำลังดำเนินอยู่`,
    body: (version: string) => `คะแนนที่ผ่านมาเป็นไปตามกติกาเดิม คิดใหม่ด้วยเวอร์ชัน ${version} ตั้งแต่ต้นได้`,
    preview: 'ดูว่าจะเปลี่ยนอะไร',
    apply: 'คิดคะแนนใหม่',
    moved: (count: string) => `${count} คนจะมีคะแนนหรืออันดับเปลี่ยน:`,
    nothing: 'ไม่มีใครมีคะแนนหรืออันดับเปลี่ยน',
    viewer: 'ผู้ชม',
    rank: 'อันดับ',
    points: 'คะแนน',
    noRank: '–',
    more: (count: string) => `และอีก ${count} คน`,
    applied: 'คิดคะแนนของเซสชันใหม่แล้ว',
    undo: 'เลิกทำ',
    undone: 'คะแนนกลับเป็นเหมือนเดิมแล้ว',
  },
);
