import { pointsFormat, wholePoints } from '../leaderboard/show-points';

type Say = (rank: string, points: string, isOne: boolean) => string;

const sentences: Readonly<Record<string, Say>> = {
  en: (rank, points, isOne) => `No. ${rank} · ${points} ${isOne ? 'point' : 'points'}`,
  de: (rank, points, isOne) => `Platz ${rank} · ${points} ${isOne ? 'Punkt' : 'Punkte'}`,
  es: (rank, points, isOne) => `N.º ${rank} · ${points} ${isOne ? 'punto' : 'puntos'}`,
  id: (rank, points) => `Peringkat ${rank} · ${points} poin`,
  pt: (rank, points, isOne) => `N.º ${rank} · ${points} ${isOne ? 'ponto' : 'pontos'}`,
  th: (rank, points) => `อันดับ ${rank} · ${points} คะแนน`,
  vi: (rank, points) => `Hạng ${rank} · ${points} điểm`,
  zh: (rank, points) => `第 ${rank} 名 · ${points} 分`,
};

/** Where somebody stands, in a language; English where there are no words of it. Null with nothing to speak of. @param lang BCP 47 */
export function sayStanding(lang: string, rank: number, points: number): string | null {
  const whole = wholePoints(points);
  if (whole <= 0) return null;
  const say = sentences[lang.split('-')[0] ?? ''] ?? sentences['en'];
  return say?.(String(rank), pointsFormat(lang)(whole), whole === 1) ?? null;
}
