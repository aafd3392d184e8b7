import type { Role } from '@app/contracts';
import { spoken } from '../core/language/spoken';

const roles: Record<Role, string> = { owner: 'Owner', moderator: 'Moderator', viewer: 'Looks only' };
const rolesInThai: Record<Role, string> = { owner: 'เจ้าของ', moderator: 'ผู้ดูแล', viewer: 'ดูอย่างเดียว' };

export const shellWords = spoken(
  {
    product: 'Live Support',
    navigation: 'Pages',
    live: 'Live',
    sessions: 'Sessions',
    settings: 'Settings',
    signIn: 'Sign in',
    overlays: 'Overlays',
    signOut: 'Sign out',
    menu: 'Menu',
    account: (name: string) => `${name}: language, appearance, sign out`,
    roles,
  },
  {
    product: 'Live Support',
    navigation: 'หน้าต่างๆ',
    live: 'ไลฟ์',
    sessions: 'เซสชัน',
    settings: 'ตั้งค่า',
    signIn: 'เข้าสู่ระบบ',
    overlays: 'โอเวอร์เลย์',
    signOut: 'ออกจากระบบ',
    menu: 'เมนู',
    account: (name: string) => `${name}: ภาษา ธีม ออกจากระบบ`,
    roles: rolesInThai,
  },
);
