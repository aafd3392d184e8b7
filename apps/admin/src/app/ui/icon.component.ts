import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';

/** Strokes on a 24 × 24 canvas. */
const drawings = {
  live: 'M5 12a7 7 0 0 1 14 0M2 12a10 10 0 0 1 20 0M12 14.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5ZM12 14.5V21',
  history: 'M3.5 12a8.5 8.5 0 1 0 2.6-6.1L3.5 8.4M3.5 4v4.4h4.4M12 7.5V12l3 2',
  screen: 'M4 5h16a1 1 0 0 1 1 1v11a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1V6a1 1 0 0 1 1-1ZM8.5 21h7',
  keyboard: 'M4 6h16a1.5 1.5 0 0 1 1.5 1.5v9A1.5 1.5 0 0 1 20 18H4a1.5 1.5 0 0 1-1.5-1.5v-9A1.5 1.5 0 0 1 4 6ZM6.5 10h.01M10 10h.01M13.5 10h.01M17 10h.01M8 14h8',
  leave: 'M14 4H6a1 1 0 0 0-1 1v14a1 1 0 0 0 1 1h8M10 12h11m-4-4 4 4-4 4',
  play: 'M7.5 4.8v14.4a.6.6 0 0 0 .9.5l11.6-7.2a.6.6 0 0 0 0-1L8.4 4.3a.6.6 0 0 0-.9.5Z',
  pause: 'M8.5 5v14M15.5 5v14',
  stop: 'M7 6h10a1 1 0 0 1 1 1v10a1 1 0 0 1-1 1H7a1 1 0 0 1-1-1V7a1 1 0 0 1 1-1Z',
  reset: 'M4 12a8 8 0 1 0 2.4-5.7L4 8.6M4 4v4.6h4.6',
  undo: 'M9 14 4 9l5-5M4 9h10a6 6 0 0 1 0 12h-3',
  hidden: 'M3 3l18 18M10.6 6.2A9.6 9.6 0 0 1 12 6c5 0 8.5 4 9.5 6a14 14 0 0 1-2.7 3.5M6.3 7.8A14.6 14.6 0 0 0 2.5 12c1 2 4.5 6 9.5 6a9.3 9.3 0 0 0 4.3-1.1M9.9 10a3 3 0 0 0 4.2 4.2',
  seen: 'M2.5 12c1-2 4.5-6 9.5-6s8.5 4 9.5 6c-1 2-4.5 6-9.5 6s-8.5-4-9.5-6ZM12 15a3 3 0 1 0 0-6 3 3 0 0 0 0 6Z',
  gift: 'M4 11h16v8.5a.8.8 0 0 1-.8.8H4.8a.8.8 0 0 1-.8-.8V11ZM3 7.5h18V11H3zM12 7.5v12.8M12 7.5C10.6 3.8 6.2 3.4 6.6 6c.2 1.2 2.6 1.5 5.4 1.5Zm0 0c1.4-3.7 5.8-4.1 5.4-1.5-.2 1.2-2.6 1.5-5.4 1.5Z',
  minus: 'M5 12h14',
  restore: 'M9 14 4 9l5-5M4 9h10a6 6 0 0 1 0 12h-3',
  search: 'M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13ZM20.5 20.5l-5.3-5.3',
  close: 'M6 6l12 12M18 6 6 18',
  right: 'm9 5 7 7-7 7',
  left: 'm15 5-7 7 7 7',
  down: 'm5 9 7 7 7-7',
  up: 'M12 20V5m-6.5 6.5L12 5l6.5 6.5',
  copy: 'M9 9h10a1 1 0 0 1 1 1v10a1 1 0 0 1-1 1H9a1 1 0 0 1-1-1V10a1 1 0 0 1 1-1ZM5 15H4a1 1 0 0 1-1-1V4a1 1 0 0 1 1-1h10a1 1 0 0 1 1 1v1',
  open: 'M14 4h6v6M20 4l-9 9M18 14v5a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1V7a1 1 0 0 1 1-1h5',
  trash: 'M4 7h16M9 7V4h6v3M6.5 7l.8 12a1 1 0 0 0 1 1h7.4a1 1 0 0 0 1-1l.8-12M10 11v5M14 11v5',
  plus: 'M12 5v14M5 12h14',
  check: 'm5 12.5 4.5 4.5L19 7.5',
  warning: 'M12 4 2.8 19.5a.5.5 0 0 0 .4.7h17.6a.5.5 0 0 0 .4-.7L12 4ZM12 10v4.5M12 17.3v.01',
  unplugged: 'M2 2l20 20M8.5 16.4a5 5 0 0 1 7 0M5 12.9a10 10 0 0 1 5.2-2.8M19 12.9a10 10 0 0 0-2.2-1.6M2 9.2a15 15 0 0 1 4.3-2.8M22 9.2a15 15 0 0 0-11.2-4M12 20h.01',
  people: 'M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7ZM2.5 20c.4-3.6 3-6 6.5-6s6.1 2.4 6.5 6M16 4.4a3.4 3.4 0 0 1 0 6.3M18 14.4c2 .8 3.2 2.8 3.5 5.6',
  bars: 'M5 20v-7M12 20V4M19 20V9',
  lines: 'M4 7h16M4 12h16M4 17h10',
  menu: 'M4 7h16M4 12h16M4 17h16',
  settings: 'M4 7h10m4 0h2M4 17h4m4 0h8M16 9a2 2 0 1 0 0-4 2 2 0 0 0 0 4ZM10 19a2 2 0 1 0 0-4 2 2 0 0 0 0 4Z',
  rules: 'M5 4h11l3 3v13H5V4ZM9 10h6M9 14h6M9 18h3',
  key: 'M8.5 19a4.500 4.500 0 1 0 0-9 4.500 4.500 0 0 0 0 9ZM12 11.500 20 3.500m-3 3 3 3',
  person: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM4.500 20.500c.7-3.800 3.700-6 7.500-6s6.800 2.200 7.500 6',
  appearance: 'M12 3a9 9 0 1 0 0 18V3Zm0 0a9 9 0 0 1 0 18',
  more: 'M5 12.4a.4.4 0 1 0 0-.8.4.4 0 0 0 0 .8ZM12 12.4a.4.4 0 1 0 0-.8.4.4 0 0 0 0 .8ZM19 12.4a.4.4 0 1 0 0-.8.4.4 0 0 0 0 .8Z',
  pencil: 'M4 20l.8-4L16 4.8a1.5 1.5 0 0 1 2.1 0l1.1 1.1a1.5 1.5 0 0 1 0 2.1L8 19.2 4 20ZM14 7l3 3',
  download: 'M12 4v11m-5-5 5 5 5-5M4 19.5h16',
  clock: 'M12 21.500a8 8 0 1 0 0-16 8 8 0 0 0 0 16ZM12 9.500v4l2.500 1.500M9.500 2.500h5M12 2.500v3',
  grip: 'M9 6h.01M15 6h.01M9 12h.01M15 12h.01M9 18h.01M15 18h.01',
} as const;

export type IconName = keyof typeof drawings;

/** A drawn sign; always beside a word or inside something that has a label. */
@Component({
  selector: 'app-icon',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { 'aria-hidden': 'true' },
  template: `<svg viewBox="0 0 24 24"><path [attr.d]="drawing()" /></svg>`,
  styles: `
    :host { display: inline-grid; place-items: center; width: 1.25em; height: 1.25em; flex: none; }
    svg { width: 100%; height: 100%; fill: none; stroke: currentColor; stroke-width: 1.9; stroke-linecap: round; stroke-linejoin: round; }
  `,
})
export class IconComponent {
  readonly name = input.required<IconName>();
  protected readonly drawing = computed(() => drawings[this.name()]);
}
