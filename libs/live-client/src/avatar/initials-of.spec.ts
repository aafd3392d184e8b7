import { initialsOf } from './initials-of';

it.each([
  ['Ploy Maliwan', 'PM'],
  ['  ploy   maliwan  sukjai ', 'PM'],
  ['the_very_long_named_viewer_48213', 'TV'],
  ['Mai', 'MA'],
  ['x', 'X'],
  ['✨Mai✨', 'MA'],
  ['🔥 Ana 🔥', 'AN'],
  ['A 7', 'A'],
  ['48213', '4'],
  ['Ana 小猫', 'A'],
])('%s in letters with capitals is %s', (nickname, initials) => {
  expect(initialsOf(nickname)).toBe(initials);
});

it.each([
  ['เอกชัย', 'เอ'],
  ['ไก่ชน', 'ไก่'],
  ['ໂລກ', 'ໂລ'],
  ['กำลังใจ', 'กำ'],
  ['小猫咪爱唱歌', '小'],
  ['عبدالرحمن الطويل', 'ع'],
  ['नमस्ते', 'न'],
  ['さくら', 'さ'],
  ['각하', '각'],
])('%s in letters without capitals is what a reader takes for the first, %s', (nickname, initials) => {
  expect(initialsOf(nickname)).toBe(initials);
});

it('styled letters are read as plain ones', () => {
  expect(initialsOf('𝓜𝓪𝓵𝓲 𝕊𝕥𝕒𝕣')).toBe('MS');
  expect(initialsOf('Ｍａｌｉ')).toBe('MA');
});

it('a combining mark stays with its letter', () => {
  expect(initialsOf('E\u0301lodie')).toBe('ÉL');
});

it('a name of nothing but emoji gives the first, whole', () => {
  expect(initialsOf('👩‍👩‍👧‍👦🔥')).toBe('👩‍👩‍👧‍👦');
  expect(initialsOf('🇹🇭🇹🇭')).toBe('🇹🇭');
});

it.each([[''], ['   '], ['\n']])('nothing to read (%j) is a question mark', (nickname) => {
  expect(initialsOf(nickname)).toBe('?');
});
