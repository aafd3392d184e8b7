import { spoken } from '../core/language/spoken';

export const askWords = spoken(
  { cancel: 'Cancel', close: 'Close', retry: 'Try again' },
  { cancel: 'ยกเลิก', close: 'ปิด', retry: 'ลองอีกครั้ง' },
);
