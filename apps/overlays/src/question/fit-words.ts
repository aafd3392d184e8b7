import { fitText, type Setting } from './fit-text';

/** Sets the words of an element as large as its bubble and width allow. */
export function fitWords(words: HTMLElement): void {
  const set = ({ size, breaksWords, isTall }: Setting): void => {
    words.style.fontSize = `${size / 100}rem`;
    words.style.overflowWrap = breaksWords ? 'anywhere' : 'normal';
    words.style.maxHeight = isTall ? 'var(--most)' : 'var(--usual)';
  };
  const setting = fitText((candidate) => {
    set(candidate);
    return words.scrollHeight <= words.clientHeight && words.scrollWidth <= words.clientWidth;
  });
  set(setting);
  // What fits needs no bound, and what does not must be seen all the same.
  words.style.maxHeight = 'none';
}
