import { spoken } from '../../core/language/spoken';

export const showClockButtonWords = spoken(
  {
    open: 'Timer and goals',
    running: (left: string) => `Timer and goals. ${left} left on the timer.`,
    paused: (left: string) => `Timer and goals. The timer is paused with ${left} left.`,
    over: 'Timer and goals. The time is up.',
  },
  {
    open: 'ตัวจับเวลาและเป้าหมาย',
    running: (left: string) => `ตัวจับเวลาและเป้าหมาย เหลือ ${left}`,
    paused: (left: string) => `ตัวจับเวลาและเป้าหมาย พักอยู่ เหลือ ${left}`,
    over: 'ตัวจับเวลาและเป้าหมาย หมดเวลาแล้ว',
  },
);
