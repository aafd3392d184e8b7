import { spoken } from '../../core/language/spoken';

export const welcomeWords = spoken(
  {
    title: 'Type your TikTok name, or @demo to see it move',
    lead: 'The demo plays a live show from this machine: comments, likes and gifts come in, scores climb, and you can try every button before your viewers are there.',
    playDemo: 'Play @demo',
    steps: [
      { title: 'Start', body: 'Give the name of the host who is live, or will be: it keeps asking until the live begins.' },
      { title: 'Show it', body: 'Add the overlays to OBS or vMix: ranking, question, gift alerts, goals, chat and timer.' },
      { title: 'Pick', body: 'Take the viewer on top and put one of their comments on air.' },
      { title: 'Next', body: 'Reset that score when it is answered, and the next on top is selected.' },
    ],
    overlays: 'Get the overlay links',
  },
  {
    title: 'พิมพ์ชื่อ TikTok ของคุณ หรือ @demo เพื่อลองดู',
    lead: 'เดโมเล่นไลฟ์จำลองจากเครื่องนี้ มีคอมเมนต์ ไลก์ และของขวัญเข้ามา คะแนนขยับ และลองได้ทุกปุ่มก่อนที่ผู้ชมจะมา',
    playDemo: 'เล่น @demo',
    steps: [
      { title: 'เริ่ม', body: 'ใส่ชื่อโฮสต์ที่กำลังไลฟ์หรือกำลังจะไลฟ์ ระบบจะรอจนไลฟ์เริ่ม' },
      { title: 'ขึ้นจอ', body: 'เพิ่มโอเวอร์เลย์ใน OBS หรือ vMix ทั้งอันดับ คำถาม ของขวัญ เป้าหมาย แชต และตัวจับเวลา' },
      { title: 'เลือก', body: 'ดูผู้ชมอันดับหนึ่ง แล้วนำคอมเมนต์หนึ่งของเขาขึ้นจอ' },
      { title: 'ถัดไป', body: 'ตอบแล้วรีเซ็ตคะแนน ระบบจะเลือกคนถัดไปให้' },
    ],
    overlays: 'รับลิงก์โอเวอร์เลย์',
  },
);
