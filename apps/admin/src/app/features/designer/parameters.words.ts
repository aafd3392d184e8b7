import type { OverlayParameterId } from '@app/contracts';
import { spoken } from '../../core/language/spoken';

type Names = { readonly [Id in OverlayParameterId]: string };

const names: Names = {
  layout: 'Layout', top: 'Places', goal: 'Goal', header: 'Header', title: 'Title', bar: 'Bar with the time left', least: 'From how many coins', alertSeconds: 'Seconds on air', sound: 'Sound', volume: 'Volume',
  lines: 'Lines', lineSeconds: 'Seconds until a line goes', position: 'Position', scale: 'Size', theme: 'Theme', bg: 'Background', accent: 'Accent', text: 'Text', surface: 'Surface', font: 'Font',
  lang: 'Language on air', motion: 'Motion', stale: 'After a minute without the server',
};
const namesInThai: Names = {
  layout: 'รูปแบบ', top: 'จำนวนอันดับ', goal: 'เป้าหมาย', header: 'ส่วนหัว', title: 'หัวข้อ', bar: 'แถบเวลาที่เหลือ', least: 'เริ่มที่กี่เหรียญ', alertSeconds: 'แสดงกี่วินาที', sound: 'เสียง', volume: 'ระดับเสียง',
  lines: 'จำนวนบรรทัด', lineSeconds: 'กี่วินาทีแล้วบรรทัดหาย', position: 'ตำแหน่ง', scale: 'ขนาด', theme: 'ธีม', bg: 'พื้นหลัง', accent: 'สีเน้น', text: 'สีตัวอักษร', surface: 'สีแผ่น', font: 'ฟอนต์',
  lang: 'ภาษาบนจอ', motion: 'การเคลื่อนไหว', stale: 'เมื่อขาดเซิร์ฟเวอร์เกินหนึ่งนาที',
};

/** What parameters are called, and what can be chosen of them; a word that is in several is the same in all. */
export const parameterWords = spoken(
  {
    names,
    hints: { lineSeconds: '0 keeps it until newer ones push it out.', least: 'Of a whole streak. 0 shows every gift.', font: 'Theme’s own', title: 'As usual' },
    options: {
      column: 'Column', row: 'Row', podium: 'Podium', likes: 'Likes', coins: 'Coins', points: 'Points', follows: 'Follows', on: 'On', off: 'Off', auto: 'Automatic',
      broadcast: 'Broadcast', light: 'Light', neon: 'Neon', paper: 'Paper', minimal: 'Minimal', mark: 'Stays, with a small mark', hide: 'Hides', usual: 'As usual',
      'top-left': 'Top left', top: 'Top', 'top-right': 'Top right', left: 'Left', center: 'Middle', right: 'Right', 'bottom-left': 'Bottom left', bottom: 'Bottom', 'bottom-right': 'Bottom right',
    },
    green: 'Green',
    transparent: 'Transparent',
    ownColor: 'Own colour',
    ofTheme: 'Theme’s own',
    back: (name: string) => `${name}: back to the theme’s own`,
    eaten: 'The key takes this colour out. Choose another, or a transparent background.',
  },
  {
    names: namesInThai,
    hints: { lineSeconds: '0 คืออยู่จนบรรทัดใหม่ดันออก', least: 'นับทั้งสตรีก 0 คือแสดงทุกของขวัญ', font: 'ตามธีม', title: 'ตามปกติ' },
    options: {
      column: 'แนวตั้ง', row: 'แนวนอน', podium: 'โพเดียม', likes: 'ไลก์', coins: 'เหรียญ', points: 'คะแนน', follows: 'ผู้ติดตาม', on: 'เปิด', off: 'ปิด', auto: 'อัตโนมัติ',
      broadcast: 'บรอดแคสต์', light: 'สว่าง', neon: 'นีออน', paper: 'กระดาษ', minimal: 'มินิมอล', mark: 'คงไว้ พร้อมเครื่องหมายเล็กๆ', hide: 'ซ่อน', usual: 'ตามปกติ',
      'top-left': 'บนซ้าย', top: 'บน', 'top-right': 'บนขวา', left: 'ซ้าย', center: 'กลาง', right: 'ขวา', 'bottom-left': 'ล่างซ้าย', bottom: 'ล่าง', 'bottom-right': 'ล่างขวา',
    },
    green: 'เขียว',
    transparent: 'โปร่งใส',
    ownColor: 'เลือกสีเอง',
    ofTheme: 'ตามธีม',
    back: (name: string) => `${name}: กลับไปใช้ตามธีม`,
    eaten: 'คีย์จะตัดสีนี้ออก เลือกสีอื่น หรือใช้พื้นหลังโปร่งใส',
  },
);

/** In their own language, so that whoever speaks it finds it. */
const languages: Readonly<Record<string, string>> = { en: 'English', de: 'Deutsch', es: 'Español', id: 'Bahasa Indonesia', pt: 'Português', th: 'ไทย', vi: 'Tiếng Việt', zh: '中文' };

/** What one of the options of a choice is called. */
export function optionName(option: string): string {
  const named = Object.entries(parameterWords.options).find(([each]) => each === option)?.[1];
  return named ?? languages[option] ?? option;
}

/** A word more about a parameter; empty where its name says enough. */
export function hintOf(id: OverlayParameterId): string {
  return Object.entries(parameterWords.hints).find(([each]) => each === id)?.[1] ?? '';
}
