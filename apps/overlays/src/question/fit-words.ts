import { fitText, type Setting } from './fit-text';

/** Sets the words of an element as large as its `max-height` and width allow. */
export function fitWords(words: HTMLElement): void {
  const most = Number.parseFloat(getComputedStyle(words).maxHeight);
  const set = ({ size, breaksWords }: Setting): void => {
    words.style.fontSize = `${size / 100}rem`;
    words.style.overflowWrap = breaksWords ? 'anywhere' : 'normal';
  };
  set(fitText((setting) => {
    set(setting);
    return words.scrollHeight <= most && words.scrollWidth <= words.clientWidth;
  }));
}
