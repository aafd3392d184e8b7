import { spoken } from '../../../core/language/spoken';

export const onAirWords = spoken(
  {
    tag: 'On air',
    takeOff: 'Take off',
    place: (rank: number) => `No. ${rank}`,
    nothing: 'Nothing on air',
    nothingHint: 'Pick a comment of a viewer to show it on the stream.',
  },
  {
    tag: 'อยู่บนจอ',
    takeOff: 'เอาลง',
    place: (rank: number) => `อันดับ ${rank}`,
    nothing: 'ไม่มีอะไรบนจอ',
    nothingHint: 'เลือกคอมเมนต์ของผู้ชมเพื่อแสดงบนไลฟ์',
  },
);
