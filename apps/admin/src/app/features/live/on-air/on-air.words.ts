import { spoken } from '../../../core/language/spoken';

export const onAirWords = spoken(
  {
    tag: 'On air',
    takeOff: 'Take off',
    left: (time: string) => `${time} left`,
    stays: 'Stays on air',
    untilTakenOff: 'until taken off',
    place: (rank: number) => `No. ${rank}`,
    nothing: 'Nothing on air',
    nothingHint: 'Pick a comment of a viewer to show it on the stream.',
  },
  {
    tag: 'อยู่บนจอ',
    takeOff: 'เอาลง',
    left: (time: string) => `เหลือ ${time}`,
    stays: 'อยู่บนจอนาน',
    untilTakenOff: 'จนกว่าจะเอาลง',
    place: (rank: number) => `อันดับ ${rank}`,
    nothing: 'ไม่มีอะไรบนจอ',
    nothingHint: 'เลือกคอมเมนต์ของผู้ชมเพื่อแสดงบนไลฟ์',
  },
);
