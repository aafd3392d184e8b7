import { spoken } from '../../../core/language/spoken';
import type { ActivityTab } from './filter-activity';

const tabs: Record<ActivityTab, string> = { all: 'All', system: 'System', chat: 'Chat', gift: 'Gift', like: 'Like' };

export const activityWords = spoken(
  {
    title: 'Activity',
    tabs,
    kinds: { comment: 'Chat', gift: 'Gift', like: 'Like', follow: 'Follow', share: 'Share', system: 'System' },
    sent: 'sent',
    likes: (count: string, one: boolean) => (one ? 'liked' : `liked ${count} times`),
    follows: 'follows the host',
    shares: 'shared the live',
    points: (points: string) => `+${points}`,
    fresh: (count: string) => `${count} new, back to the top`,
    empty: 'What happens in the live appears here.',
    emptyTab: 'Nothing of this kind yet.',
  },
  {
    title: 'ความเคลื่อนไหว',
    tabs: { all: 'ทั้งหมด', system: 'ระบบ', chat: 'แชต', gift: 'ของขวัญ', like: 'ไลก์' },
    kinds: { comment: 'แชต', gift: 'ของขวัญ', like: 'ไลก์', follow: 'ติดตาม', share: 'แชร์', system: 'ระบบ' },
    sent: 'ส่ง',
    likes: (count: string, one: boolean) => (one ? 'กดไลก์' : `กดไลก์ ${count} ครั้ง`),
    follows: 'ติดตามโฮสต์',
    shares: 'แชร์ไลฟ์',
    points: (points: string) => `+${points}`,
    fresh: (count: string) => `ใหม่ ${count} กลับขึ้นบนสุด`,
    empty: 'สิ่งที่เกิดขึ้นในไลฟ์จะแสดงที่นี่',
    emptyTab: 'ยังไม่มีรายการแบบนี้',
  },
);
