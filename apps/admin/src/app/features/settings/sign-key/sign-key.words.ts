import { spoken } from '../../../core/language/spoken';

export const signKeyWords = spoken(
  {
    title: 'Sign service',
    intro: 'TikTok is reached through a public service that signs each connection. Without a key it allows few connections an hour; a free key raises that.',
    sources: {
      environment: 'The key of SIGN_API_KEY is used. It wins over one that is stored here.',
      stored: (when: string) => `A key is stored here, since ${when}.`,
      none: 'No key. Connections go by the limits for everybody.',
    },
    secret: 'It is kept encrypted, used from the next connection on, and never shown again, not even here.',
    label: 'Key',
    another: 'Another key',
    store: 'Store the key',
    wrong: 'A key is letters, digits and signs without blanks.',
    stored: 'The key is stored. The next connection uses it.',
    forget: 'Forget the key',
    forgetTitle: 'Forget the key?',
    forgetBody: 'The next connection goes without one. The key itself stays valid at the service.',
    forgotten: 'The key is forgotten.',
  },
  {
    title: 'บริการ sign',
    intro: 'การเชื่อมต่อ TikTok ต้องผ่านบริการสาธารณะที่เซ็นแต่ละการเชื่อมต่อ ถ้าไม่มีคีย์จะเชื่อมต่อได้จำกัดต่อชั่วโมง คีย์ฟรีช่วยเพิ่มได้',
    sources: {
      environment: 'ใช้คีย์จาก SIGN_API_KEY ซึ่งมาก่อนคีย์ที่เก็บไว้ที่นี่',
      stored: (when: string) => `เก็บคีย์ไว้ที่นี่แล้ว ตั้งแต่ ${when}`,
      none: 'ไม่มีคีย์ เชื่อมต่อได้ตามขีดจำกัดทั่วไป',
    },
    secret: 'คีย์ถูกเข้ารหัสไว้ ใช้ตั้งแต่การเชื่อมต่อครั้งถัดไป และจะไม่แสดงอีกแม้แต่ที่นี่',
    label: 'คีย์',
    another: 'คีย์อื่น',
    store: 'เก็บคีย์',
    wrong: 'คีย์เป็นตัวอักษร ตัวเลข และสัญลักษณ์ ไม่มีช่องว่าง',
    stored: 'เก็บคีย์แล้ว จะใช้ในการเชื่อมต่อครั้งถัดไป',
    forget: 'ลืมคีย์',
    forgetTitle: 'ลืมคีย์นี้?',
    forgetBody: 'การเชื่อมต่อครั้งถัดไปจะไม่ใช้คีย์ ตัวคีย์ยังใช้ได้ที่บริการ',
    forgotten: 'ลืมคีย์แล้ว',
  },
);
