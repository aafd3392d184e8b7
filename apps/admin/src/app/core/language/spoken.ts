import { language } from './language';

/** Words of the same shape in another language. */
export type Said<T> = T extends string ? string : T extends (...values: infer V) => string ? (...values: V) => string : { readonly [K in keyof T]: Said<T[K]> };

/**
 * The words of a part of the page, in the language that is spoken when they are read: `words.title` in a template or in a
 * `computed` changes by itself when the language is switched. A word that is read once and kept does not.
 * A list of words is switched as a whole, so that each language may have as many as it needs.
 */
export function spoken<const T extends object>(inEnglish: T, inThai: Said<NoInfer<T>>): Said<T> {
  const words = {};
  for (const name of Object.keys(inEnglish)) {
    const [en, th]: [unknown, unknown] = [Reflect.get(inEnglish, name), Reflect.get(inThai, name)];
    const word = isGroup(en) && isGroup(th) ? { value: spoken<object>(en, th) } : { get: (): unknown => (language() === 'th' ? th : en) };
    Object.defineProperty(words, name, { ...word, enumerable: true });
  }
  return words as Said<T>;
}

function isGroup(said: unknown): said is object {
  return typeof said === 'object' && said !== null && !Array.isArray(said);
}
