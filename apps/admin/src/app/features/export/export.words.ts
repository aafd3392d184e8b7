import { isolated } from '../../core/format/names';
import { spoken } from '../../core/language/spoken';

export const exportWords = spoken(
  {
    title: (name: string) => `Export ${isolated(name)}`,
    withoutNames: 'Leave out names',
    withoutNamesBody: 'Viewers become “Viewer 1”, “Viewer 2”, …: no names, handles, pictures or ids, and no texts of comments.',
    parts: {
      participants: { name: 'Viewers', body: 'One line for each viewer, with grand totals and place', format: 'CSV' },
      events: { name: 'Events', body: 'Every entry of the ledger: what it was and what it gave', format: 'CSV' },
      comments: { name: 'Comments', body: 'Everything that was said, and when', format: 'CSV' },
      everything: { name: 'Everything', body: 'The whole session in one document, for programs', format: 'JSON' },
    },
    download: (part: string, format: string) => `Download ${part} as ${format}`,
    downloads: 'Downloads',
    where: 'Your browser saves each file where it saves downloads. Large sessions take a while.',
    close: 'Close',
  },
  {
    title: (name: string) => `ส่งออก ${isolated(name)}`,
    withoutNames: 'ไม่ใส่ชื่อ',
    withoutNamesBody: 'ผู้ชมจะแสดงเป็น “Viewer 1”, “Viewer 2”, … ไม่มีชื่อ แฮนเดิล รูป ไอดี และข้อความคอมเมนต์',
    parts: {
      participants: { name: 'ผู้ชม', body: 'ผู้ชมหนึ่งคนต่อบรรทัด พร้อมยอดรวมและอันดับ', format: 'CSV' },
      events: { name: 'เหตุการณ์', body: 'ทุกรายการคะแนน: อะไร และได้กี่คะแนน', format: 'CSV' },
      comments: { name: 'คอมเมนต์', body: 'ทุกข้อความ พร้อมเวลา', format: 'CSV' },
      everything: { name: 'ทั้งหมด', body: 'ทั้งเซสชันในไฟล์เดียว สำหรับโปรแกรม', format: 'JSON' },
    },
    download: (part: string, format: string) => `ดาวน์โหลด${part}เป็น ${format}`,
    downloads: 'ไฟล์ดาวน์โหลด',
    where: 'เบราว์เซอร์จะบันทึกไฟล์ไว้ในที่เก็บดาวน์โหลด เซสชันใหญ่อาจใช้เวลาสักครู่',
    close: 'ปิด',
  },
);
