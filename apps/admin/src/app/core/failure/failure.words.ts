import type { ErrorCode } from '@app/domain';
import { spoken } from '../language/spoken';

/** Where the server's own detail names what was wrong, the words are made around it. */
type Sentence = string | ((detail: string) => string);

const inEnglish: Record<ErrorCode, Sentence> = {
  'auth.required': 'You are signed out. Sign in again to go on.',
  'auth.wrong-password': 'That name and password do not belong together. Check both and try again.',
  'auth.link-used': 'This sign-in link was used already, or it is too old. Sign in with the password.',
  'auth.forbidden': 'Your role may look, but not do this. Ask the owner.',
  'auth.too-many-attempts': 'Too many tries. Wait a minute, then try again.',
  'request.invalid': (detail) => detail,
  'route.not-found': 'The server does not know this request. Reload the page: it may be older than the server.',
  'session.not-found': 'This session does not exist any more.',
  'session.invalid-transition': (detail) => detail,
  'session.host-busy': 'This host already has a session that is on. Stop that one first.',
  'session.host-invalid': (detail) => detail,
  'session.on': 'This session is on. Stop it first.',
  'session.unconfirmed': 'That is not the name of this host. Write it exactly to delete the session.',
  'viewer.not-found': 'This viewer has done nothing in this session.',
  'comment.not-found': 'This comment is not in this session any more.',
  'picture.not-found': 'This picture is not there.',
  'timer.not-found': 'There is no timer any more. Start one first.',
  'action.not-found': 'This is not among the actions of this session.',
  'action.not-undoable': (detail) => detail,
  'token.invalid': 'This overlay link does not work any more.',
  'token.not-found': 'This overlay link was revoked already.',
  'token.crowded': 'Too many pages use this overlay link. Close some, or make another link.',
  'test.too-many': 'That were many tests. Wait a few seconds, then try again.',
  'rules.invalid': (detail) => detail,
  'rules.not-found': 'There is no such version of the rules.',
  'service.unavailable': 'The server is busy with something it needs first. Try again in a moment.',
  internal: 'The server failed at this. It is written in its log; try again.',
};

const inThai: Record<ErrorCode, Sentence> = {
  'auth.required': 'คุณออกจากระบบแล้ว เข้าสู่ระบบอีกครั้งเพื่อใช้งานต่อ',
  'auth.wrong-password': 'ชื่อหรือรหัสผ่านไม่ถูกต้อง ตรวจสอบแล้วลองอีกครั้ง',
  'auth.link-used': 'ลิงก์เข้าสู่ระบบนี้ถูกใช้ไปแล้วหรือหมดอายุ ใช้รหัสผ่านแทน',
  'auth.forbidden': 'สิทธิ์ของคุณดูได้อย่างเดียว ติดต่อเจ้าของระบบ',
  'auth.too-many-attempts': 'ลองหลายครั้งเกินไป รอสักครู่แล้วลองใหม่',
  'request.invalid': (detail) => `ข้อมูลไม่ถูกต้อง (${detail})`,
  'route.not-found': 'เซิร์ฟเวอร์ไม่รู้จักคำขอนี้ ลองโหลดหน้าใหม่',
  'session.not-found': 'ไม่มีเซสชันนี้แล้ว',
  'session.invalid-transition': 'ตอนนี้ทำแบบนี้กับเซสชันไม่ได้',
  'session.host-busy': 'โฮสต์นี้มีเซสชันที่กำลังทำงานอยู่ หยุดอันนั้นก่อน',
  'session.host-invalid': 'ชื่อ TikTok ไม่ถูกต้อง ใช้ @ชื่อ หรือที่อยู่ของไลฟ์',
  'session.on': 'เซสชันนี้กำลังทำงานอยู่ หยุดก่อน',
  'session.unconfirmed': 'ชื่อโฮสต์ไม่ตรง พิมพ์ชื่อให้ตรงเพื่อลบเซสชัน',
  'viewer.not-found': 'ผู้ชมนี้ยังไม่ได้ทำอะไรในเซสชันนี้',
  'comment.not-found': 'ไม่มีคอมเมนต์นี้ในเซสชันแล้ว',
  'picture.not-found': 'ไม่มีรูปนี้',
  'timer.not-found': 'ไม่มีตัวจับเวลาแล้ว เริ่มใหม่ก่อน',
  'action.not-found': 'ไม่พบรายการนี้ในเซสชัน',
  'action.not-undoable': 'รายการนี้เลิกทำไม่ได้แล้ว',
  'token.invalid': 'ลิงก์โอเวอร์เลย์นี้ใช้ไม่ได้แล้ว',
  'token.not-found': 'ลิงก์โอเวอร์เลย์นี้ถูกยกเลิกไปแล้ว',
  'token.crowded': 'มีหน้าที่ใช้ลิงก์นี้มากเกินไป ปิดบางหน้าหรือสร้างลิงก์ใหม่',
  'test.too-many': 'ทดสอบหลายครั้งเกินไป รอสักครู่แล้วลองใหม่',
  'rules.invalid': (detail) => `กติกาไม่ถูกต้อง (${detail})`,
  'rules.not-found': 'ไม่มีกติกาเวอร์ชันนี้',
  'service.unavailable': 'เซิร์ฟเวอร์ยังไม่พร้อม ลองใหม่อีกสักครู่',
  internal: 'เซิร์ฟเวอร์ทำไม่สำเร็จ รายละเอียดอยู่ใน log ลองอีกครั้ง',
};

export const failureWords = spoken(
  {
    sentences: inEnglish,
    unreachable: 'The server does not answer. Check that it is running, then try again.',
    unexpected: 'Something went wrong. Try again; if it stays, look into the server’s log.',
  },
  {
    sentences: inThai,
    unreachable: 'เซิร์ฟเวอร์ไม่ตอบ ตรวจสอบว่ายังทำงานอยู่ แล้วลองอีกครั้ง',
    unexpected: 'มีบางอย่างผิดพลาด ลองอีกครั้ง ถ้ายังไม่หายให้ดู log ของเซิร์ฟเวอร์',
  },
);
