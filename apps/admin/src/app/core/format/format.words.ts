import { spoken } from '../language/spoken';

export const formatWords = spoken(
  {
    noName: 'No name',
    seconds: (count: number) => `${count} s`,
    minutes: (count: number) => `${count} min`,
    hours: (count: number) => `${count} h`,
    now: 'now',
    in: (length: string) => `in ${length}`,
  },
  {
    noName: 'ไม่มีชื่อ',
    seconds: (count: number) => `${count} วินาที`,
    minutes: (count: number) => `${count} นาที`,
    hours: (count: number) => `${count} ชม.`,
    now: 'เดี๋ยวนี้',
    in: (length: string) => `ในอีก ${length}`,
  },
);
