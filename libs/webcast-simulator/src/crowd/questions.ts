import type { Language } from './names';

/** What people ask somebody who gives advice and reads the cards: work, love, shop, exams, travel, and the cat. */
export const questions: Readonly<Record<Language, readonly string[]>> = {
  th: [
    'ปีนี้จะได้เลื่อนตำแหน่งไหมคะ ทำงานมาห้าปีแล้ว', 'เปิดร้านกาแฟเล็ก ๆ หน้าบ้าน จะรอดไหมครับ', 'คนเก่าทักมา ควรตอบกลับไหมคะ', 'สอบใบขับขี่ครั้งที่สี่แล้ว รอบนี้จะผ่านไหม 😭',
    'เนื้อคู่อยู่ใกล้หรือไกลคะแม่', 'ย้ายไปทำงานเชียงใหม่ดีไหมครับ', 'ขายของออนไลน์ช่วงไหนจะปังคะ', 'ลูกสอบเข้า ม.1 จะติดห้องที่หวังไหมคะ',
    'แฟนขอแต่งงานแล้ว ควรจัดปีนี้หรือรอปีหน้าดี', 'ควรซื้อรถปีนี้หรือรออีกหน่อยครับ', 'ไปเที่ยวญี่ปุ่นเดือนหน้า ฝนจะตกไหมคะ 5555', 'เพื่อนร่วมงานยืมเงินไปสามเดือน จะได้คืนไหม',
    'เลขท้ายบัตรประชาชนหนูเป็นมงคลไหมคะ', 'แมวหายไปสองวัน จะกลับมาไหมคะแม่ 🐱', 'ลาออกตอนนี้หรือรอโบนัสก่อนดีครับ', 'ถ้าได้สองงานพร้อมกัน เลือกเงินหรือเลือกใจดีคะ',
  ],
  en: [
    'Should I leave my job before I have a new one?', 'Will my little bookshop survive the winter?', 'He texts every day but never calls. What does it mean?', 'Driving test on Friday, fourth try. Any hope?',
    'Is this a good month to move in together?', 'I got two offers: more money or kinder people?', 'Should I tell my best friend I love her?', 'Will I pass organic chemistry this time 😅',
    'We want to open a bakery. Spring or autumn?', 'Solo trip to Portugal, yes or no?', 'My cat moved in with the neighbours. Will she come back?', 'Do I ask for the raise now or after summer?',
    'Is long distance worth it for another year?', 'What do the cards say about my exam results?',
  ],
  zh: ['今年适合换工作吗？', '老师，我想开一家奶茶店，能成吗？', '前任突然联系我，要不要回？', '下个月考研，能上岸吗🙏', '异地恋还要坚持吗？', '今年能遇到正缘吗？', '想去云南旅行，几月去最好？', '房子现在买还是再等等？', '孩子中考能考上心仪的学校吗？'],
  ja: ['転職するなら今年と来年どちらがいいですか？', '片思いの人に気持ちを伝えるべきでしょうか', '来月の試験、受かりますか🙏', '小さなパン屋を開きたいです。うまくいきますか？', '遠距離恋愛、続けるべき？', '一人旅、北と南どちらがいいですか', '猫が最近よそよそしいです。なぜですか', '引っ越しの時期を見てほしいです'],
  ko: ['올해 이직해도 괜찮을까요?', '짝사랑 중인데 고백해도 될까요?', '다음 달 시험 붙을 수 있을까요 🙏', '작은 꽃집을 열고 싶은데 어떨까요?', '헤어진 사람이 연락 왔어요. 답장할까요?', '여행은 봄이 좋을까요 가을이 좋을까요?'],
  vi: ['Năm nay em có nên đổi việc không ạ?', 'Người yêu cũ nhắn tin, em có nên trả lời không?', 'Em mở quán trà nhỏ thì có ổn không thầy?', 'Kỳ thi tháng sau em có đậu không ạ 🙏', 'Bao giờ em lấy chồng ạ?', 'Nên mua nhà năm nay hay chờ thêm?'],
  id: ['Kak, tahun ini cocok buka warung kopi nggak?', 'Mantan ngajak balikan, terima nggak ya?', 'Ujian CPNS kali ini lulus nggak kak 🙏', 'Lebih baik kerja di Jakarta atau pulang kampung?', 'Jodohku masih jauh ya kak?', 'Bulan depan bagus nggak buat pindah rumah?'],
  es: ['¿Cambio de trabajo este año o espero?', '¿Volverá mi ex o ya lo suelto?', '¿Abro mi cafetería en primavera?', '¿Apruebo las oposiciones esta vez? 🙏', '¿Me mudo con él o es muy pronto?', '¿Viajo sola a Perú o busco compañía?', '¿Le presto dinero a mi primo otra vez?'],
  ru: ['Стоит ли менять работу в этом году?', 'Он вернётся или пора забыть?', 'Сдам ли я экзамен с третьего раза? 🙏', 'Открывать цветочный магазин весной или осенью?', 'Переезжать к морю или остаться?', 'Когда я встречу свою любовь?'],
  ar: ['هل أغيّر عملي هذا العام؟', 'هل أفتح مقهى صغير في حارتنا؟', 'هل سأنجح في الامتحان القادم؟ 🙏', 'هل يرجع أم أنساه؟', 'متى يكون السفر أفضل، الربيع أم الخريف؟', 'هل هذا الشهر مناسب للزواج؟'],
};

/** What people say when they do not ask. */
export const chatter: Readonly<Record<Language, readonly string[]>> = {
  th: ['สวัสดีค่ะแม่ มาแล้วค่ะ 🙏', 'แม่นมากกกก ขนลุกเลย', '555555', 'ส่งกุหลาบให้แล้วนะคะ 🌹', 'รอคิวอยู่ค่ะ', 'วันนี้แม่สวยจัง', 'ขอบคุณที่ดูให้นะครับ สบายใจขึ้นเยอะ', 'มาดูทุกคืนเลย', 'สาธุ 🙏✨', 'ใครแม่นอีก ยกมือ 🙋‍♀️'],
  en: ['hi from Leeds 👋', 'goosebumps, honestly', 'she was right about my sister!!', 'sending roses 🌹', 'first time here, love this', 'lol same', 'the cat knows', 'good evening everyone', '🔮🔮🔮', 'my turn soon?', 'thank you, I needed that'],
  zh: ['来了来了', '好准啊！', '哈哈哈哈', '主播今天气色真好', '排队中🙋', '送花花🌹', '晚上好呀', '666'],
  ja: ['こんばんは🌙', '当たってる…すごい', '初見です', 'わかるwww', 'いつも癒されます', 'バラ送りました🌹', '待ってました！'],
  ko: ['안녕하세요 👋', '소름 돋았어요', 'ㅋㅋㅋㅋㅋㅋ', '장미 보냈어요 🌹', '오늘도 왔어요', '목소리 너무 좋아요'],
  vi: ['Chào cả nhà 👋', 'Chuẩn quá trời', 'haha đúng luôn', 'Tặng hoa hồng nè 🌹', 'Em chờ tới lượt ạ'],
  id: ['halo kak 👋', 'kok bener banget sih', 'wkwkwkwk', 'udah kirim mawar ya 🌹', 'nunggu giliran nih', 'semangat kak!'],
  es: ['¡Hola desde Sevilla! 👋', 'jajajaja', '¡Qué acierto!', 'rosas para ti 🌹', 'me encanta este live', 'ya me toca?'],
  ru: ['Всем привет 👋', 'мурашки…', 'ахахаха', 'розы полетели 🌹', 'очень точно, спасибо', 'жду очереди'],
  ar: ['مساء الخير 🌙', 'كلامك صحيح جداً', 'ههههههه', 'أرسلت الورد 🌹', 'أول مرة هنا، رائع', 'ننتظر دورنا'],
};

/** Comments without words of any language. */
export const pictures: readonly string[] = ['❤️❤️❤️', '🌹', '🔥🔥', '😂', '👏👏👏', '✨🔮✨', '🙏🙏'];
