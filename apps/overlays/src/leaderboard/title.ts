const titles: Readonly<Record<string, string>> = {
  en: 'Top supporters',
  de: 'Top-Supporter',
  es: 'Top de apoyo',
  id: 'Pendukung teratas',
  pt: 'Top apoiadores',
  th: 'สุดยอดผู้สนับสนุน',
  vi: 'Top ủng hộ',
  zh: '支持者榜',
};

/** The board's title in a language, English where there is none. @param lang BCP 47 */
export function titleIn(lang: string): string {
  return titles[lang.split('-')[0] ?? ''] ?? 'Top supporters';
}
