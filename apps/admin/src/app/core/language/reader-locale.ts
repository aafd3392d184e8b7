import { language } from './language';

/** The English of whoever has none of their own: days before months, as everywhere but in one country. */
const PLAIN_ENGLISH = 'en-GB';
/** Thai as Thais write it: years of their calendar, digits that everybody reads. */
const THAI = 'th-TH-u-ca-buddhist-nu-latn';

/** How numbers and times are written for this reader now, as a BCP 47 tag. Reads the language, so what is made with it follows a switch. */
export function readerLocale(): string {
  if (language() === 'th') return THAI;
  return navigator.languages.find((tag) => /^en(-|$)/i.test(tag)) ?? PLAIN_ENGLISH;
}

/** Makes a formatter for each locale once and keeps it: making one costs more than using it a hundred times. */
export function perLocale<T>(make: (locale: string) => T): () => T {
  const made = new Map<string, T>();
  return () => {
    const locale = readerLocale();
    const known = made.get(locale);
    if (known !== undefined) return known;
    const fresh = make(locale);
    made.set(locale, fresh);
    return fresh;
  };
}
