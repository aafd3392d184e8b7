import { spoken } from '../../core/language/spoken';

export const settingsWords = spoken(
  {
    title: 'Settings',
    areas: { rules: 'Scoring rules', overlays: 'Overlay links', people: 'People', 'sign-key': 'Sign service', account: 'Your account', appearance: 'Language and look' },
    appearanceIntro: 'Kept in this browser, for you alone.',
  },
  {
    title: 'ตั้งค่า',
    areas: { rules: 'กติกาคะแนน', overlays: 'ลิงก์โอเวอร์เลย์', people: 'ผู้ใช้', 'sign-key': 'บริการ sign', account: 'บัญชีของคุณ', appearance: 'ภาษาและธีม' },
    appearanceIntro: 'เก็บไว้ในเบราว์เซอร์นี้ มีผลกับคุณเท่านั้น',
  },
);
