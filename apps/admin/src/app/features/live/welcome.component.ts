import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { IconComponent } from '../../ui/icon.component';
import { OverlayLinksOpener } from '../overlay-links/overlay-links-opener.service';
import { ShowStore } from './show.store';
import { welcomeWords } from './welcome.words';

/** The very first look: what to do, in the order in which it is done. */
@Component({
  selector: 'app-welcome',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [IconComponent],
  template: `
    <h2>{{ words.title }}</h2>
    <p class="lead">{{ words.lead }}</p>
    @if (show.mayControl()) { <button type="button" class="button outline" data-testid="play-demo" [disabled]="show.locked()" (click)="show.startNew('@demo')"><app-icon name="play" />{{ words.playDemo }}</button> }
    <ol>
      @for (step of words.steps; track step.title; let place = $index) {
        <li><span class="number" aria-hidden="true">{{ place + 1 }}</span><b>{{ step.title }}</b><p>{{ step.body }}</p></li>
      }
    </ol>
    @if (show.mayControl()) { <button type="button" class="link" (click)="overlays.open()">{{ words.overlays }}</button> }
  `,
  styles: `
    :host { display: flex; flex-direction: column; align-items: flex-start; justify-content: center; gap: 14px; padding: 32px clamp(20px, 7vw, 96px); overflow-y: auto; }
    h2 { font: 700 clamp(24px, 2.6vw, 34px)/1.2 var(--body); letter-spacing: -0.025em; text-wrap: balance; }
    .lead { max-width: 54ch; color: var(--text-2); font-size: 16px; line-height: 1.55; text-wrap: pretty; }
    ol { display: grid; grid-template-columns: repeat(auto-fit, minmax(190px, 1fr)); gap: 20px 28px; width: 100%; max-width: 860px; margin-top: 28px; }
    li { padding-top: 14px; border-top: 1px solid var(--line); }
    .number { display: block; margin-bottom: 4px; color: var(--accent); font-size: 22px; }
    b { font-weight: 650; }
    li p { margin-top: 2px; color: var(--text-2); font-size: 13.5px; text-wrap: pretty; }
    @media (max-width: 759px) { :host { justify-content: flex-start; padding: 8px 14px 28px; } ol { margin-top: 10px; gap: 16px; } h2 { font-size: 22px; } .lead { font-size: 15px; } }
  `,
})
export class WelcomeComponent {
  protected readonly show = inject(ShowStore);
  protected readonly overlays = inject(OverlayLinksOpener);
  protected readonly words = welcomeWords;
}
