import { fitText, type Setting } from './fit-text';

/** Sets the words of an element as large as its bubble, its width and the picture allow. */
export function fitWords(words: HTMLElement): void {
  const set = ({ size, breaksWords, isTall }: Setting): void => {
    words.style.fontSize = `${size / 100}rem`;
    words.style.overflowWrap = breaksWords ? 'anywhere' : 'normal';
    words.style.maxHeight = isTall ? 'var(--most)' : 'var(--usual)';
  };
  const place = words.closest<HTMLElement>('.question-place');
  const room = place?.parentElement ? insideHeight(place.parentElement) : Infinity;
  const setting = fitText((candidate) => {
    set(candidate);
    return words.scrollHeight <= words.clientHeight && words.scrollWidth <= words.clientWidth && (place?.offsetHeight ?? 0) <= room;
  });
  set(setting);
  // What fits needs no bound, and what does not must be seen all the same.
  words.style.maxHeight = 'none';
}

/** Where the page lays nothing out has no height to keep to. */
function insideHeight(element: HTMLElement): number {
  const { paddingTop, paddingBottom } = getComputedStyle(element);
  const height = element.clientHeight - Number.parseFloat(paddingTop) - Number.parseFloat(paddingBottom);
  return height > 0 ? height : Infinity;
}
