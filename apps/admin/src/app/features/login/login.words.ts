import { spoken } from '../../core/language/spoken';

export const loginWords = spoken(
  {
    title: 'Sign in',
    intro: 'The desk of the organizer.',
    name: 'Name',
    password: 'Password',
    show: 'Show',
    hide: 'Hide',
    signIn: 'Sign in',
    signingIn: 'Signing in…',
    linkTitle: 'No password at hand?',
    command: 'npm start',
    link: 'prints a one-time link in its window that signs you in. The first start prints the password too, once.',
  },
  {
    title: 'เข้าสู่ระบบ',
    intro: 'โต๊ะควบคุมของผู้จัดไลฟ์',
    name: 'ชื่อ',
    password: 'รหัสผ่าน',
    show: 'แสดง',
    hide: 'ซ่อน',
    signIn: 'เข้าสู่ระบบ',
    signingIn: 'กำลังเข้าสู่ระบบ…',
    linkTitle: 'ไม่มีรหัสผ่าน?',
    command: 'npm start',
    link: 'จะแสดงลิงก์ที่ใช้เข้าสู่ระบบได้หนึ่งครั้งในหน้าต่างของมัน ครั้งแรกที่เริ่มจะแสดงรหัสผ่านด้วย',
  },
);
