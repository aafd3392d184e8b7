import { BROKEN_PICTURE, giftPictures, portrait, sticker } from './draw';
import { SAMPLE_DAY, someone, withEmotes, type SampleContent } from './sample-content';

const wide = someone('8001', 'wwwwwwwwwwwwwwwwwwwwwwww', 'WWWWWMMMMMWWWWWMMMMMWWWWWMMMMM', portrait('#b8452f', '#17130f', '#d9a06e', '#22304f'));
const thai = someone('8002', 'tho', 'ที่นี่ญี่ปุ่นผู้ใหญ่ปู่ย่าตายายกตัญญูรู้คุณน้ำใจ', BROKEN_PICTURE);
const arabic = someone('8003', 'arabic', 'عبد الرحمن بن محمد الطويل جدًّا المعروف بأبي يوسف');
const emoji = someone('8004', 'emoji', '👩‍👩‍👧‍👦🏳️‍🌈👨🏿‍🚀🔥🔥🔥💖💖💖🎉🎉🎉👑👑👑🦄🦄', BROKEN_PICTURE);
const nameless = someone('8005', '', '');
const chinese = someone('8006', 'han', '小猫咪每天都在窗台上晒太阳唱歌跳舞做梦的一生', portrait('#3b4fb8', '#3a2218', '#f0c3a0', '#f4f1ea'));
const styled = someone('8007', 'styled', '꧁𝕿𝖍𝖊 𝓠𝓾𝓮𝓮𝓷 𝔬𝔣 𝕋𝕚𝕜 𝚃𝚘𝚔 Ⓛⓘⓥⓔ꧂');
const stacked = someone('8008', 'zalgo', 'Z̷̢̛̗̟͉̞͎̋̈́̓͗͘a̶̧̳͍̼̓̏͛̕l̸̨̛̺̘̫͑̈́g̵̡̣̲̠̈́̽̅o̷̗͎͇͊̈́̚ d̴̖͝e̸̞̎e̷͙͋p̶̰̓', portrait('#d79a2b', '#c9843a', '#f3cfae', '#7a1f33'));
const oneWord = someone('8009', 'donaudampf', 'Donaudampfschifffahrtsgesellschaftskapitänsmütze');
const hebrew = someone('8010', 'mixed', 'שלום Hello 123 مرحبا (تجربة) <b>x</b> & "co"', BROKEN_PICTURE);
const tiny = someone('8011', 'i', 'i');
const blank = someone('8012', 'blank.name', '\u3164\u200b\u2800');

const face = sticker('#ff9f43');
/** 400 characters of ordinary talk. */
const long = 'I have followed you since the very first evening, when there were eleven of us and the picture froze every two minutes, and I always wanted to ask: ' +
  'when you are alone with the guitar and nobody listens, which of the old songs do you play for yourself, and is there one that you will never play for us, ' +
  'because it belongs to somebody else, or because it is too sad, or has it simply got no ending yet?';

/** All at once that an evening brings in a year. */
export const torture: SampleContent = {
  host: 'sample_host',
  people: [wide, thai, arabic, emoji, nameless, chinese, styled, stacked, oneWord, hebrew, tiny, blank],
  // Millions, a tie, and nothing; more of them for whoever looks further down.
  points: [123_456_789, 9_876_543, 9_876_543, 1, 0, 0, 0, 0, 0, 0, 0, 0],
  isRoundabout: true,
  participants: 1_284_903,
  active: 1_000_000,
  questions: [
    { from: wide, text: long },
    { from: thai, text: 'ขอถามว่าถ้าผู้ใหญ่ปู่ย่าตายายที่อยู่ต่างจังหวัดอยากดูไลฟ์นี้ย้อนหลังต้องกดตรงไหนครับเพราะว่าที่บ้านสัญญาณอินเทอร์เน็ตไม่ค่อยดีเลยดูสดไม่ได้สักทีแต่ทุกคนเป็นกำลังใจให้เสมอนะครับสู้สู้' },
    { from: arabic, text: 'هل يمكنك أن تخبرنا كيف بدأت قصتك مع الموسيقى، وما هي النصيحة التي تقدمها لمن يريد أن يبدأ اليوم (حتى لو كان عمره 45 عامًا)؟' },
    { from: nameless, ...withEmotes('many '.repeat(12), Array.from({ length: 40 }, (_, place) => place + 1), face) },
    { from: chinese, text: '请问老师如果我每天只有半个小时的时间应该先练习音阶还是先学一首完整的歌曲呢？我已经学了三年但是总觉得没有进步，家里人也说听不出区别。' },
    { from: emoji, text: '🔥'.repeat(90) },
    { from: oneWord, text: `${'Aaaa'.repeat(45)}?` },
    { from: tiny, text: '?' },
  ],
  gifts: [
    { from: wide, name: 'Rose', picture: giftPictures.flower, coins: 1, counts: [1, 120, 9_999] },
    { from: arabic, name: 'The Most Beautiful Golden Carriage of the Whole Universe', picture: BROKEN_PICTURE, coins: 44_999, counts: [1, 2, 3] },
    { from: nameless, name: '', picture: null, coins: 0, counts: [1, 1, 1] },
    { from: thai, name: 'กุหลาบแห่งผู้ใหญ่', picture: giftPictures.star, coins: 199, counts: [99, 999, 9_999] },
    { from: emoji, name: '🦁👑', picture: giftPictures.rocket, coins: 29_999, counts: [999, 9_998, 9_999] },
  ],
  comments: [
    { from: wide, text: long },
    { from: thai, text: 'ผู้ใหญ่ปู่ย่าตายายที่บ้านฝากบอกว่าคิดถึงมากครับอยากให้กลับมาเล่นที่กรุงเทพฯอีกครั้งเร็วเร็วนี้' },
    { from: nameless, text: '👍' },
    { from: emoji, ...withEmotes('', [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0], face) },
    { from: arabic, text: 'مساء الخير من الدار البيضاء، صوتك رائع جدًّا الليلة!' },
    { from: chinese, text: '晚上好！今天的灯光特别漂亮，请问是换了新的摄像机吗？' },
    { from: styled, text: '𝓘 𝓵𝓸𝓿𝓮 𝓽𝓱𝓲𝓼 𝓼𝓸𝓷𝓰 ꧁꧂' },
    { from: oneWord, text: 'A'.repeat(140) },
    { from: stacked, ...withEmotes('w̷̢̛̗̟͉̞͎̋̈́̓h̶̨̛̼y̸ ', [0, 20], BROKEN_PICTURE) },
    { from: hebrew, text: 'שאלה: 3 < 5 && "a" > \'b\' <script>?' },
  ],
  goals: [
    { kind: 'likes', title: 'One thousand million hearts for everybody who came tonight!!', target: 1_000_000_000, milestones: [1, 2, 3, 500_000_000, 999_999_998, 999_999_999], value: 987_654_321 },
    { kind: 'coins', title: null, target: 10, milestones: [1, 2, 3, 4, 5, 6, 7, 8, 9], value: 12_345_678 },
    { kind: 'points', title: 'ผู้ใหญ่ปู่ย่าตายายช่วยกันให้ถึงเป้าหมายที่ตั้งใจไว้คืนนี้นะ', target: 999_999, milestones: [250_000, 500_000, 750_000], value: 0 },
    { kind: 'follows', title: 'مائة متابع جديد قبل منتصف الليل', target: 100, milestones: [25, 50, 75], value: 100 },
  ],
  timer: { state: 'paused', label: 'The very long last round of the great song contest, ผู้ใหญ่ปู่', round: 12, rounds: 100, startedAt: SAMPLE_DAY, durationMs: 604_800_000, endsAt: null, remainingMs: 363_599_000, msPerCoin: 600_000, addedByCoinsMs: 86_400_000, addedMs: 0, now: SAMPLE_DAY },
};
