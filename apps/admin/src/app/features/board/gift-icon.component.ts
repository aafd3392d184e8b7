import { ChangeDetectionStrategy, Component, computed, input, signal } from '@angular/core';
import { IconComponent } from '../../ui/icon.component';

/** The picture of a gift; a drawn one where TikTok gave none or it cannot be had. */
@Component({
  selector: 'app-gift-icon',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [IconComponent],
  host: { 'aria-hidden': 'true' },
  template: `@if (shown(); as address) {<img alt="" referrerpolicy="no-referrer" decoding="async" [src]="address" (error)="broken.set(address)" />} @else {<app-icon name="gift" />}`,
  styles: `
    :host { display: inline-grid; place-items: center; width: 18px; height: 18px; flex: none; color: var(--gift); font-size: 12.5px; }
    img { width: 100%; height: 100%; object-fit: contain; }
  `,
})
export class GiftIconComponent {
  readonly url = input.required<string | null>();
  protected readonly broken = signal('');
  protected readonly shown = computed(() => (this.url() === this.broken() ? null : this.url()));
}
