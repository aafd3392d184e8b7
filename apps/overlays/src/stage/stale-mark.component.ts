import { ChangeDetectionStrategy, Component, ViewEncapsulation } from '@angular/core';

/** The organizer reads it as "the line is down"; a viewer takes it for an ornament. */
@Component({
  selector: 'app-stale-mark',
  changeDetection: ChangeDetectionStrategy.OnPush,
  encapsulation: ViewEncapsulation.None,
  host: { class: 'stale-mark' },
  template: `<svg viewBox="0 0 24 24" aria-hidden="true"><path d="M4 10a12 12 0 0 1 16 0M7.5 13.8a7 7 0 0 1 9 0M12 18h.01M4 4l16 16" fill="none" stroke="currentColor" stroke-width="2.6" stroke-linecap="round" /></svg>`,
  styles: `
    @layer overlay {
      .stale-mark { display: block; width: 0.24rem; height: 0.24rem; color: var(--text-3); }
      .stale-mark svg { display: block; }
    }
  `,
})
export class StaleMarkComponent {}
