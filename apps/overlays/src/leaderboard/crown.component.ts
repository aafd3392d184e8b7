import { ChangeDetectionStrategy, Component, ViewEncapsulation } from '@angular/core';

/**
 * The leader's crown, turned by 30°. The turn, the arrival and the bobbing each have an element of their own, so that
 * none of them undoes another. It bobs for a while after it was taken and then rests: an animation without an end makes
 * OBS draw and copy the whole page at every frame, for hours, beside the encoder.
 */
@Component({
  selector: 'app-crown',
  changeDetection: ChangeDetectionStrategy.OnPush,
  encapsulation: ViewEncapsulation.None,
  host: { class: 'supporter-crown' },
  template: `
    <div class="supporter-crown-land">
      <div class="supporter-crown-bob">
        <svg viewBox="0 0 60 50" aria-hidden="true">
          <path class="supporter-crown-outline" d="M8 45 4 13l14 10L30 4l12 19 14-10-4 32z" />
          <path fill="#ffc83d" d="M8 45 4 13l14 10L30 4l12 19 14-10-4 32z" />
          <path fill="#ffe48f" d="M4 13l14 10L30 4v23l-14 8z" />
          <path fill="#e0a012" d="M56 13 42 23 30 4v23l14 8z" />
          <path fill="#b67800" d="M7.2 38.5h45.6L52 45H8z" />
          <circle cx="30" cy="31" r="4" fill="#ff3b5c" />
          <circle cx="16" cy="33" r="2.6" fill="#ffffff" />
          <circle cx="44" cy="33" r="2.6" fill="#ffffff" />
          <g fill="#fff3c4"><circle cx="4" cy="12" r="3" /><circle cx="30" cy="4" r="3.4" /><circle cx="56" cy="12" r="3" /></g>
        </svg>
      </div>
    </div>
  `,
  styleUrl: './crown.component.css',
})
export class CrownComponent {}
