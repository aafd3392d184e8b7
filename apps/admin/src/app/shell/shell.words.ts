import { spoken } from '../core/language/spoken';

export const shellWords = spoken(
  {
    product: 'Live Support',
    navigation: 'Pages',
    live: 'Live',
    sessions: 'Sessions',
    signIn: 'Sign in',
    overlays: 'Overlay links',
    signOut: 'Sign out',
  },
  {
    product: 'Live Support',
    navigation: 'หน้าต่างๆ',
    live: 'ไลฟ์',
    sessions: 'เซสชัน',
    signIn: 'เข้าสู่ระบบ',
    overlays: 'ลิงก์โอเวอร์เลย์',
    signOut: 'ออกจากระบบ',
  },
);
