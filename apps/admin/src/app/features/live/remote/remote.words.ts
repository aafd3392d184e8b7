import { spoken } from '../../../core/language/spoken';

export const remoteWords = spoken(
  { title: 'Remote', undo: 'Undo the last thing', up: 'Viewer before', down: 'Next viewer', putOnAir: 'Put on air', takeOff: 'Take off', next: 'Reset, next', onAir: 'On air', nobody: 'Nobody selected' },
  { title: 'รีโมต', undo: 'เลิกทำสิ่งล่าสุด', up: 'ผู้ชมคนก่อนหน้า', down: 'ผู้ชมคนถัดไป', putOnAir: 'ขึ้นจอ', takeOff: 'เอาลง', next: 'รีเซ็ต ถัดไป', onAir: 'อยู่บนจอ', nobody: 'ยังไม่ได้เลือกใคร' },
);
