import { speak } from '../language/language';
import { displayName, isolated } from './names';
import { counted, formatExact, formatPoints, formatShort } from './numbers';
import { formatCountdown, formatDay, formatLength, formatMoment, formatStopwatch, formatTime } from './times';

describe('numbers', () => {
  it('rounds points up to a whole point and groups them', () => {
    expect([0, 0.000001, 12, 12480.2].map(formatPoints)).toEqual(['0', '1', '12', '12,481']);
  });

  it('shows every decimal of a ledger entry', () => {
    expect([0.066667, 30000, 1.5].map(formatExact)).toEqual(['0.066667', '30,000', '1.5']);
  });

  it('shortens what is only there for its size', () => {
    expect([950, 23481, 1_200_000].map(formatShort)).toEqual(['950', '23.5K', '1.2M']);
  });

  it('counts one and many', () => {
    expect([counted(1, 'gap', 'gaps'), counted(1200, 'gap', 'gaps'), counted(0, 'gap', 'gaps')]).toEqual(['1 gap', '1,200 gaps', '0 gaps']);
  });
});

describe('times', () => {
  it('runs like a stop watch', () => {
    expect([-5, 24_000, 725_000, 4_368_900].map(formatStopwatch)).toEqual(['0:00', '0:24', '12:05', '1:12:48']);
  });

  it('tells a length in words', () => {
    expect([0, 38_400, 240_000, 4_320_000, 7_200_000].map(formatLength)).toEqual(['0 s', '38 s', '4 min', '1 h 12 min', '2 h']);
  });

  it('counts down to a moment and not past it', () => {
    const now = Date.parse('2026-11-22T18:00:00Z');
    expect(['2026-11-22T18:00:12Z', '2026-11-22T18:02:58Z', '2026-11-22T17:00:00Z'].map((at) => formatCountdown(at, now))).toEqual(['in 12 s', 'in 2:58', 'now']);
  });

  it('shows the clock of the reader', () => {
    expect(formatTime(new Date(2026, 10, 22, 20, 41, 7).toISOString())).toBe('20:41:07');
  });
});

describe('names', () => {
  it('has something to call everybody', () => {
    expect([displayName({ nickname: ' Mai ' }), displayName({ nickname: ' ', handle: 'mai' }), displayName({ nickname: '', handle: '' })]).toEqual(['Mai', '@mai', 'No name']);
  });

  it('fences a name off with the marks for that', () => {
    expect(isolated('محمد')).toBe('\u2068محمد\u2069');
  });
});

describe('the reader', () => {
  const at = new Date(2026, 10, 22, 20, 41, 7).toISOString();
  const readsIn = (...tags: string[]) => jest.spyOn(navigator, 'languages', 'get').mockReturnValue(tags);

  afterEach(() => {
    speak('en');
    localStorage.clear();
    jest.restoreAllMocks();
  });

  it.each([
    [['en-US', 'th'], 'Nov 22, 2026', '1,234.5'],
    [['th-TH', 'en-GB'], '22 Nov 2026', '1,234.5'],
    [['de-DE'], '22 Nov 2026', '1,234.5'],
  ])('of English with a browser that speaks %j has days and numbers as written there', (tags, day, number) => {
    readsIn(...tags);
    expect([formatDay(at), formatExact(1234.5)]).toEqual([day, number]);
  });

  it('of Thai has the Thai calendar, and digits that everybody reads', () => {
    speak('th');
    expect([formatDay(at), formatTime(at), formatExact(1234.5)]).toEqual(['22 พ.ย. 2569', '20:41:07', '1,234.5']);
    expect([24_000, 4_320_000].map(formatLength)).toEqual(['24 วินาที', '1 ชม. 12 นาที']);
    expect(formatCountdown(at, Date.parse(at) - 12_000)).toBe('ในอีก 12 วินาที');
    expect(displayName({ nickname: '' })).toBe('ไม่มีชื่อ');
  });

  it('is told the zone where the moment matters', () => {
    expect(formatMoment(at)).toMatch(/^Nov 22, 2026, 20:41:07 \S+$/);
  });
});
