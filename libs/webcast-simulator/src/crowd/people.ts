import { names, type Language } from './names';
import { hashText } from '../random';
import type { SimulatedViewer } from '../message';

/** One of the crowd, and the language they write in. */
export interface Person extends SimulatedViewer {
  readonly language: Language;
}

/** Everybody in the crowd: made-up people whose ids, names and pictures never change. */
export const people: readonly Person[] = (Object.keys(names) as Language[]).flatMap((language) =>
  names[language].map(([nickname, handle], index): Person => ({
    id: String(7_000_000_000_000_000_000n + BigInt(hashText(`${language}:${nickname}`)) * 199_999_999n + BigInt(index)),
    handle,
    nickname,
    language,
    avatar: index % 6 === 5 ? 'none' : index % 11 === 9 ? 'moved' : 'picture',
  })),
);
