import { OVERLAY_PAGES } from '@app/contracts';
import { spoken } from '../../core/language/spoken';

export const presenceWords = spoken(
  {
    pages: { overlay: 'Leaderboard', question: 'Question', alerts: 'Gift alerts', goal: 'Goal', chat: 'Chat', timer: 'Timer', other: 'Overlay' },
    none: 'No overlay connected',
    brief: (count: number) => (count === 0 ? 'No overlay' : count === 1 ? '1 overlay' : `${count} overlays`),
    title: 'Overlays that are connected now',
    seconds: (seconds: string) => `${seconds} s`,
    painted: (age: string) => `painted ${age} ago`,
    upToDate: 'up to date',
    connected: 'connected',
    late: (age: string) => `behind since ${age}`,
    nothingPainted: 'shows nothing yet',
  },
  {
    pages: { overlay: 'กระดานอันดับ', question: 'คำถาม', alerts: 'แจ้งของขวัญ', goal: 'เป้าหมาย', chat: 'แชต', timer: 'ตัวจับเวลา', other: 'โอเวอร์เลย์' },
    none: 'ยังไม่มีโอเวอร์เลย์เชื่อมต่อ',
    brief: (count: number) => (count === 0 ? 'ไม่มีโอเวอร์เลย์' : `โอเวอร์เลย์ ${count}`),
    title: 'โอเวอร์เลย์ที่เชื่อมต่ออยู่',
    seconds: (seconds: string) => `${seconds} วิ`,
    painted: (age: string) => `แสดงเมื่อ ${age} ที่แล้ว`,
    upToDate: 'เป็นปัจจุบัน',
    connected: 'เชื่อมต่อแล้ว',
    late: (age: string) => `ค้างมา ${age}`,
    nothingPainted: 'ยังไม่แสดงอะไร',
  },
);

/** What to call a page that an overlay says it is. */
export function pageName(page: string): string {
  return presenceWords.pages[OVERLAY_PAGES.find((each) => each === page) ?? 'other'];
}
