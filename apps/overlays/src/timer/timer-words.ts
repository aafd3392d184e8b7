interface TimerWords {
  /** @param of how many there are, null while that is open */
  readonly round: (round: number, of: number | null) => string;
  readonly over: string;
  readonly paused: string;
}

const counted = (word: string) => (round: number, of: number | null): string => `${word} ${round}${of === null ? '' : ` / ${of}`}`;
const english: TimerWords = { round: counted('Round'), over: 'Time!', paused: 'Paused' };
const words: Readonly<Record<string, TimerWords>> = {
  de: { round: counted('Runde'), over: 'Zeit!', paused: 'Pause' },
  es: { round: counted('Ronda'), over: '¡Tiempo!', paused: 'En pausa' },
  id: { round: counted('Ronde'), over: 'Waktu habis!', paused: 'Dijeda' },
  pt: { round: counted('Rodada'), over: 'Acabou!', paused: 'Em pausa' },
  th: { round: counted('รอบ'), over: 'หมดเวลา!', paused: 'พัก' },
  vi: { round: counted('Vòng'), over: 'Hết giờ!', paused: 'Tạm dừng' },
  zh: { round: (round, of) => `第 ${round}${of === null ? '' : ` / ${of}`} 轮`, over: '时间到！', paused: '暂停' },
};

/** The words of a countdown in a language, English where there are none. @param lang BCP 47 */
export function timerWordsIn(lang: string): TimerWords {
  return words[lang.split('-')[0] ?? ''] ?? english;
}
