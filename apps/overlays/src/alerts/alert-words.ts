/** "NAME sent GIFT × 5": what stands between the name and the gift, and what stands for a gift without a name. */
interface AlertWords {
  readonly sent: string;
  readonly gift: string;
}

const words: Readonly<Record<string, AlertWords>> = {
  en: { sent: 'sent', gift: 'a gift' },
  de: { sent: 'schickt', gift: 'ein Geschenk' },
  es: { sent: 'envía', gift: 'un regalo' },
  id: { sent: 'mengirim', gift: 'hadiah' },
  pt: { sent: 'enviou', gift: 'um presente' },
  th: { sent: 'ส่ง', gift: 'ของขวัญ' },
  vi: { sent: 'tặng', gift: 'một món quà' },
  zh: { sent: '送出', gift: '礼物' },
};
const english: AlertWords = { sent: 'sent', gift: 'a gift' };

/** The words of an alert in a language, English where there are none. @param lang BCP 47 */
export function alertWordsIn(lang: string): AlertWords {
  return words[lang.split('-')[0] ?? ''] ?? english;
}
