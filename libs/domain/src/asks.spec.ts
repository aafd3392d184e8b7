import { asks } from './asks';

describe('a comment that asks', () => {
  it.each([
    ['with a mark', ['will it rain?', 'ฝนจะตก？', 'هل تمطر؟', 'really?!', 'me? yes']],
    ['in English', ['will I pass', 'do you remember me', 'Hey, can I ask something', 'what is my lucky colour', "what's your name", 'how much is it', 'how old are you', 'When will I marry 🙏', 'are you ok', "isn't it late", 'where do I send it', 'should we go']],
    ['in Thai', ['ปีนี้จะได้งานไหมคะ', 'รวยมั้ย', 'แฟนรักเราหรือเปล่า', 'กินข้าวหรือยัง', 'ทำไมเป็นแบบนี้', 'เมื่อไหร่จะเจอคู่', 'ทำงานที่ไหนดี', 'ใครคือคนนั้น', 'เลขอะไรดีคะ', 'จริงเหรอครับ', 'อีกกี่ปี', 'เลือกเงินหรือเลือกใจดีคะ', 'ขายของช่วงไหนจะปัง']],
    ['in Chinese', ['我会发财吗', '他還愛我嗎', '什么时候结婚', '为什么不行', '我該怎麼辦', '你在哪里', '是不是他', '你呢']],
    ['in Japanese', ['結婚できますか', 'いつ会えますか', 'どこに住んでる', '何時から', 'どうすればいいかな', 'なぜですか']],
    ['in Korean', ['이번엔 붙을 수 있을까요', '언제 만나나요 🙏']],
    ['in Arabic', ['هل سأنجح', 'متى أتزوج', 'كيف حالك', 'لماذا لا يرد', 'كم الساعة']],
    ['in Spanish', ['¿me quiere', 'cómo te llamas', 'cuándo llega mi suerte', 'y por qué no', 'qué hora es', 'dónde vives']],
    ['in Vietnamese', ['em có đậu không ạ', 'khi nào em lấy chồng', 'tại sao vậy', 'ăn cơm chưa', 'giá bao nhiêu', 'tên là gì']],
    ['in Indonesian', ['apakah saya lulus', 'kapan saya menikah kak', 'kenapa begitu', 'gimana caranya', 'harganya berapa', 'kak siapa namanya', 'apa kabar', 'kali ini lulus nggak kak']],
  ])('%s', (_, texts) => {
    expect(texts.filter((text) => !asks(text))).toEqual([]);
  });
});

describe('a comment that does not ask', () => {
  it.each([
    ['without words', ['', '?', '???', '❤️❤️', '999', '🙏🙏?']],
    ['in English', ['hello from Phuket', 'what a day', 'how nice', 'when I was young', 'I do', 'you can do it', 'so cute', 'who cares lol', 'have a nice day', 'is.']],
    ['with nothing but an address that holds a mark', ['https://shop.example/?a=b', 'see www.shop.example/find?x=1']],
    ['in Thai', ['สวัสดีค่ะ', 'ชุดผ้าไหมสวยมาก', 'ไม่มีอะไร', 'ไม่มีใครรู้', 'รักนะคะ', 'อะไรก็ได้', 'หรือว่าใช่', 'ขอบคุณครับ']],
    ['in Chinese', ['你好', '没什么', '太好了', '谁都可以']],
    ['in Japanese', ['こんにちは', 'いつもありがとう', 'かわいい', '誰でもいい']],
    ['in Korean', ['안녕하세요', '소름 돋았어요']],
    ['in Arabic', ['السلام عليكم', 'شكرا', 'ما شاء الله']],
    ['in Spanish', ['hola a todos', '¡qué lindo!', 'como siempre', 'cuando puedas']],
    ['in Vietnamese', ['chào chị', 'em yêu chị', 'không']],
    ['in Indonesian', ['selamat malam', 'tidak apa-apa', 'gapapa kak', 'gak', 'apa adanya']],
  ])('%s', (_, texts) => {
    expect(texts.filter((text) => asks(text))).toEqual([]);
  });
});
