import { spoken } from '../../core/language/spoken';

export const appearanceWords = spoken(
  {
    language: 'Language',
    appearance: 'Appearance',
    appearances: { dark: 'Dark', light: 'Light', system: 'Like the browser' },
  },
  {
    language: 'ภาษา',
    appearance: 'ธีม',
    appearances: { dark: 'มืด', light: 'สว่าง', system: 'ตามเบราว์เซอร์' },
  },
);

/** Each language under its own name, so that whoever cannot read the other one finds it. */
export const languageNames = { en: 'English', th: 'ไทย' } as const;
