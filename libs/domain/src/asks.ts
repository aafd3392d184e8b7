import { READ_AT_MOST } from './read-at-most';

/** Signs of a question by language, for texts without a question mark, as most comments are. Rather too few than wrong. */
const signsInLatin: readonly RegExp[] = [
  // English: an auxiliary before its subject, or a question word before an auxiliary.
  /^(?:(?:hi|hey|hello|so|and|but|ok|please|pls)[\s,]+)*(?:(?:do|does|did|can|could|will|would|should|shall|may|am|is|are|was|were|have|has)(?:n['’]?t)?\s+(?:i|you|u|we|they|he|she|it|this|that|there|my|your|the|anyone|anybody|someone)\b|(?:who|what|when|where|why|which|how)(?:['’]?s|\s+(?:is|are|am|was|were|do|does|did|can|could|will|would|should|shall|may|have|has|about|come|much|many|old|long|far|often|to))\b)/u,
  // Spanish: the accent tells the question word.
  /^¿|(?<!\p{L})(?:cómo|cuándo|dónde|adónde|cuál(?:es)?|quién(?:es)?|cuánt[oa]s?|por\s+qué|qué\s+(?:es|son|hora|pasa|significa|opinas|piensas|haces|hago|dice|día|signo))(?!\p{L})/u,
  // Vietnamese: the ending, or a question word.
  /\S\s+(?:không|hông|khum|chưa|hả|à|sao|gì|đâu|mấy)(?:\s+(?:ạ|vậy|thế|nhỉ|chị|anh|em|cô|ơi))*$|(?<!\p{L})(?:tại sao|vì sao|bao giờ|khi nào|ở đâu|bao nhiêu|phải không|thế nào|như thế nào|là ai|là gì)(?!\p{L})/u,
  // Indonesian and Malay: the question word at the beginning or at the end.
  /^(?:kak|bang|mas|mbak|min|kok)?\s*(?:apakah|kenapa|mengapa|bagaimana|gimana|kapan|di\s?mana|siapa|berapa|bolehkah|bisakah|adakah|akankah|apa\s+(?:itu|ini|kabar|arti|artinya|yang|saya|aku))(?!\p{L})|(?<!\p{L})(?:kenapa|kapan|di\s?mana|berapa|gimana|bagaimana|siapa|(?<=\S\s+)(?:n?gg?ak|ngga|enggak))(?:\s+(?:kak|ya|sih|bang))*$/u,
];

/** Of the scripts that have letters of their own. */
const signsElsewhere: readonly RegExp[] = [
  // Thai: particles and question words; silk (ไหม) and "nobody", "nothing" are none.
  /(?<!ผ้า|เส้น|ตัว|รัง)ไหม(?!พรม|ไทย)|มั้ย|มั๊ย|ไม๊|หรือเปล่า|รึเปล่า|รึป่าว|หรือป่าว|หรือยัง|รึยัง|หรือไม่|(?<!ไม่มี|ไม่ได้มี)(?:อะไร|ใคร)(?!ๆ|ก็)|ทำไม|เมื่อไหร่|เมื่อไร|(?:ที่|อัน|คน|วัน|แบบ|ตัว|สี|ทาง|ช่วง|ปี|เดือน)ไหน(?!ก็)|ไหนดี|ยังไง(?!ก็)|อย่างไร(?!ก็)|เท่าไหร่|เท่าไร|(?:กี่)(?=\s*[ก-ฮ])|หรือ(?!ว่า)|(?:เหรอ|หรอ)\s*(?:คะ|ค่ะ|ครับ|จ๊ะ|จ้ะ)?$/u,
  // Chinese.
  /[吗嗎]|[呢](?=$|\s)|为什么|為什麼|为啥|怎么|怎麼|(?<!没|沒)(?:什么|什麼)(?!都)|哪[里裡儿兒个個些位天年一]|[谁誰](?!都|か|も|でも)|多少|几点|幾點|几岁|幾歲|是不是|有没有|有沒有|能不能|可不可以|会不会|會不會|要不要|好不好|对不对|對不對/u,
  // Japanese.
  /(?:です|ます|でした|ました|ません|でしょう|だろう|の|かな)か(?:ね|な)?$|かな$|なぜ|どうして|(?:何|なに|なん)(?:です|の|で|が|を|時|歳)|いつ(?!も|か|まで)|どこ(?!か|も|でも)|いくら(?!で)/u,
  // Arabic: question words at the beginning.
  /^(?:يا\s+\S+\s+)?(?:و|ف)?(?:هل|لماذا|ليش|ليه|متى|امتى|أين|اين|وين|فين|كيف|كم|ماذا|مين|شو|ايش|إيش)(?=\s|$)|^(?:من|ما)\s+(?:هو|هي|هذا|هذه)(?=\s|$)/u,
  // Korean: the endings of verbs that ask.
  /(?:까|까요|나요|가요|은가요|던가요)$/u,
];

const mark = /[?？؟⁇⁈⁉]/u;
/** Without the emoji and the punctuation around it. */
const fromFirstToLastLetter = /[¿\p{L}](?:.*[\p{L}\p{M}\p{N}])?/su;
const latin = /[a-z]/u;
const elsewhere = /[^\0-\u05ff]/u;
const address = /\S+:\/\/\S+|www\.\S+/gu;

/**
 * Whether a comment asks something, as far as its words tell: a question mark beside at least one word, or a sign of a
 * question in English, Thai, Chinese, Japanese, Korean, Arabic, Spanish, Vietnamese or Indonesian. A guess that narrows a list.
 */
export function asks(text: string): boolean {
  const whole = text.slice(0, READ_AT_MOST);
  // An address may hold a mark and asks nothing.
  const said = (whole.includes('/') || whole.includes('www.') ? whole.replace(address, ' ') : whole).normalize('NFC').toLowerCase();
  const words = fromFirstToLastLetter.exec(said)?.[0];
  if (words === undefined) return false;
  if (mark.test(said)) return true;
  return (latin.test(words) && signsInLatin.some((sign) => sign.test(words))) || (elsewhere.test(words) && signsElsewhere.some((sign) => sign.test(words)));
}
