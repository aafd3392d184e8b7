import { spoken } from '../../../core/language/spoken';

export const keysWords = spoken(
  {
    title: 'Keys',
    rows: [
      { keys: ['P'], does: 'Pause or resume' },
      { keys: ['R'], does: 'Reset the selected score and go to the next' },
      { keys: ['A'], does: 'Put the newest new comment on air' },
      { keys: ['Esc'], does: 'Take off what is on air' },
      { keys: ['J', '↓'], does: 'Next viewer' },
      { keys: ['K', '↑'], does: 'Viewer before' },
      { keys: ['T'], does: 'Go to whoever is on top' },
      { keys: ['/'], does: 'Search a viewer' },
      { keys: ['U', 'Ctrl Z'], does: 'Take back the last thing you did' },
      { keys: ['L'], does: 'What was done, with the way back' },
      { keys: ['+', '−'], does: 'Give or take points' },
      { keys: ['H'], does: 'Hide from the ranking, or bring back' },
      { keys: ['Q'], does: 'Find comments of everybody' },
      { keys: ['N'], does: 'Put the first prepared comment on air' },
      { keys: ['?'], does: 'This list' },
    ],
  },
  {
    title: 'ปุ่มลัด',
    rows: [
      { keys: ['P'], does: 'พักหรือทำต่อ' },
      { keys: ['R'], does: 'รีเซ็ตคะแนนคนที่เลือก แล้วไปคนถัดไป' },
      { keys: ['A'], does: 'นำคอมเมนต์ใหม่ล่าสุดขึ้นจอ' },
      { keys: ['Esc'], does: 'เอาสิ่งที่อยู่บนจอลง' },
      { keys: ['J', '↓'], does: 'ผู้ชมคนถัดไป' },
      { keys: ['K', '↑'], does: 'ผู้ชมคนก่อนหน้า' },
      { keys: ['T'], does: 'ไปที่คนที่อยู่บนสุด' },
      { keys: ['/'], does: 'ค้นหาผู้ชม' },
      { keys: ['U', 'Ctrl Z'], does: 'เลิกทำสิ่งล่าสุดที่คุณทำ' },
      { keys: ['L'], does: 'สิ่งที่ทำไปแล้ว พร้อมปุ่มเลิกทำ' },
      { keys: ['+', '−'], does: 'ให้หรือหักคะแนน' },
      { keys: ['H'], does: 'ซ่อนจากอันดับ หรือนำกลับมา' },
      { keys: ['Q'], does: 'ค้นหาคอมเมนต์ของทุกคน' },
      { keys: ['N'], does: 'นำคอมเมนต์แรกในคิวขึ้นจอ' },
      { keys: ['?'], does: 'รายการนี้' },
    ],
  },
);
