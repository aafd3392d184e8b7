import { spoken } from '../../core/language/spoken';

export const liveWords = spoken(
  {
    tabs: { show: 'Show', board: 'Board', viewer: 'Viewer', log: 'Log' },
    areas: 'Parts of the page',
    topIs: 'No. 1 is now',
    gone: 'This session was deleted.',
  },
  {
    tabs: { show: 'รายการ', board: 'อันดับ', viewer: 'ผู้ชม', log: 'บันทึก' },
    areas: 'ส่วนของหน้า',
    topIs: 'อันดับ 1 ตอนนี้คือ',
    gone: 'เซสชันนี้ถูกลบแล้ว',
  },
);

export type Area = keyof typeof liveWords.tabs;
