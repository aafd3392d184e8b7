import { spoken } from '../../../core/language/spoken';

export const controlWords = spoken(
  { undo: 'Undo the last thing you did (U)', actions: 'What was done (L)', keys: 'Keys (?)' },
  { undo: 'เลิกทำสิ่งล่าสุดที่คุณทำ (U)', actions: 'สิ่งที่ทำไปแล้ว (L)', keys: 'ปุ่มลัด (?)' },
);
