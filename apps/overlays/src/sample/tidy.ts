import { giftPictures, portrait, sticker } from './draw';
import { SAMPLE_DAY, someone, withEmotes, type SampleContent } from './sample-content';

const mara = someone('7001', 'mara.lindqvist', 'Mara Lindqvist', portrait('#3b4fb8', '#3a2218', '#f0c3a0', '#f4f1ea'));
const niran = someone('7002', 'niran.s', 'นิรันดร์ แสงทอง', portrait('#b8452f', '#17130f', '#d9a06e', '#22304f'));
const jonas = someone('7003', 'jonas_on_tour', 'Jonas on Tour', portrait('#d79a2b', '#c9843a', '#f3cfae', '#7a1f33'));
const lucia = someone('7004', 'lucia.vega', 'Lucía Vega ✨', portrait('#7a2e6d', '#23130f', '#c98d62', '#ffd9a3'));
const haru = someone('7005', 'haru.0412', '春のひかり', portrait('#2c3550', '#101216', '#edc9a6', '#c8d2ee'));
const ada = someone('7006', 'ada.writes', 'Ada Okafor', portrait('#c2577a', '#120c0a', '#7d4a2c', '#fff4da'));
const tomas = someone('7007', 'tomas.k', 'Tomáš K.');
const pim = someone('7008', 'pim.pim', 'Pim', portrait('#5a48c4', '#2b1a12', '#e7b88d', '#ffb3c4'));

const smile = sticker('#ffc83d');

/** An evening as one would wish it. */
export const tidy: SampleContent = {
  host: 'sample_host',
  people: [mara, niran, jonas, lucia, haru, ada, tomas, pim],
  points: [12_480, 9_015, 8_730, 4_212, 1_990, 1_640, 905, 320],
  isRoundabout: false,
  participants: 348,
  active: 86,
  questions: [
    { from: mara, text: 'What was the first song you ever played in front of people?' },
    { from: niran, text: 'ถ้าเลือกได้หนึ่งเมือง อยากไปเล่นคอนเสิร์ตที่ไหนมากที่สุด' },
    { from: lucia, ...withEmotes('Could you play the new one again, please? My sister has just come in ', [69, 69], smile) },
  ],
  gifts: [
    { from: jonas, name: 'Rose', picture: giftPictures.flower, coins: 1, counts: [12, 27, 58] },
    { from: lucia, name: 'Coffee', picture: giftPictures.cup, coins: 30, counts: [1, 2, 2] },
    { from: haru, name: 'Wishing Star', picture: giftPictures.star, coins: 199, counts: [1, 1, 3] },
    { from: mara, name: 'Rocket', picture: giftPictures.rocket, coins: 5_000, counts: [1, 1, 1] },
  ],
  comments: [
    { from: pim, text: 'Good evening from Chiang Mai!' },
    { from: tomas, text: 'The sound is so much better tonight' },
    { from: ada, text: 'I have been waiting for this all week' },
    { from: niran, text: 'เพลงเมื่อกี้ชื่ออะไรครับ' },
    { from: lucia, ...withEmotes('That last chorus ', [17, 17, 17], smile) },
    { from: jonas, text: 'Who else is listening on the train?' },
    { from: haru, text: 'また来週も聞きます！' },
    { from: mara, text: 'Can you tell us how you wrote it? I would love to hear the story behind the second verse.' },
  ],
  goals: [
    { kind: 'likes', title: null, target: 50_000, milestones: [10_000, 25_000, 40_000], value: 31_860 },
    { kind: 'coins', title: 'A new microphone', target: 20_000, milestones: [5_000, 10_000, 15_000], value: 12_740 },
    { kind: 'points', title: null, target: 100_000, milestones: [25_000, 50_000, 75_000], value: 64_210 },
    { kind: 'follows', title: null, target: 200, milestones: [50, 100, 150], value: 137 },
  ],
  timer: { state: 'paused', label: 'Song requests', round: 2, rounds: 5, startedAt: SAMPLE_DAY, durationMs: 900_000, endsAt: null, remainingMs: 754_000, msPerCoin: 1_000, addedByCoinsMs: 154_000, addedMs: 0, now: SAMPLE_DAY },
};
