import { spoken } from '../../core/language/spoken';

export const chartsWords = spoken(
  {
    inAll: 'in all',
    scrub: 'Point, or use the arrow keys, to read a moment',
  },
  {
    inAll: 'ทั้งหมด',
    scrub: 'ชี้ หรือใช้ปุ่มลูกศร เพื่ออ่านค่าแต่ละช่วง',
  },
);
