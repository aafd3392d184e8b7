import { ChangeDetectionStrategy, Component, computed, effect, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { OVERLAY_PAGES, OVERLAY_PARAMETERS } from '@app/contracts';
import { Clock } from '../../core/timing/clock.service';
import { ChoiceComponent } from '../../shell/appearance/choice.component';
import { IconComponent } from '../../ui/icon.component';
import { TroubleComponent } from '../../ui/trouble.component';
import { LIVE_CLIENT, provideLiveClient } from '../live/live-client.provider';
import { OverlayLinksStore } from '../overlay-links/overlay-links.store';
import { PresenceComponent } from '../overlay-links/presence.component';
import { pageName } from '../overlay-links/presence.words';
import { CONTENTS, GROUNDS, type Content, type Ground } from './designer-choices';
import { DesignerStore } from './designer.store';
import { designerWords as words } from './designer.words';
import { ParameterFieldComponent } from './parameter-field.component';
import { optionName } from './parameters.words';
import { PositionFieldComponent } from './position-field.component';
import { LANDSCAPE, nameCanvas, PORTRAIT, sideOf, type CanvasName } from './stage-size';
import { StageComponent } from './stage.component';

const canvasNames = ['portrait', 'landscape', 'own'] as const satisfies readonly CanvasName[];

/** Makes an overlay look as it should: what it shows, how it looks and where, seen as it will be, and the address for OBS. */
@Component({
  selector: 'app-designer-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ChoiceComponent, IconComponent, ParameterFieldComponent, PositionFieldComponent, PresenceComponent, RouterLink, StageComponent, TroubleComponent],
  providers: [provideLiveClient(), Clock, OverlayLinksStore, DesignerStore],
  templateUrl: './designer.page.html',
  styleUrl: './designer.page.css',
})
export class DesignerPage {
  /** Of the address of this page: which overlay, and by which link. */
  readonly overlay = input<string>();
  readonly link = input<string>();

  private readonly client = inject(LIVE_CLIENT);
  protected readonly store = inject(DesignerStore);
  protected readonly links = inject(OverlayLinksStore);
  protected readonly words = words;
  protected readonly contents = computed(() => CONTENTS.map((value) => ({ value, label: words.contents[value] })));
  protected readonly grounds = computed(() => GROUNDS.map((value) => ({ value, label: words.grounds[value] })));
  protected readonly canvases = computed(() => canvasNames.map((value) => ({ value, label: words.canvases[value] })));
  protected readonly pages = computed(() => OVERLAY_PAGES.map((page) => ({ page, name: pageName(page) })));
  protected readonly name = computed(() => pageName(this.store.choices().page));
  protected readonly canvasName = computed(() => nameCanvas(this.store.choices().canvas));
  /** Nothing that could be seen, and why. */
  protected readonly trouble = computed(() => {
    if (this.store.choices().content !== 'session') return null;
    if (this.links.tokens()?.length === 0) return words.noLink;
    return this.client.session() === null ? words.noSession : this.nothing();
  });
  /** Why the overlay is empty although a session is on; null where it is not, or fills by itself. */
  private readonly nothing = computed(() => {
    const { page } = this.store.choices();
    const kind = this.store.values().goal ?? OVERLAY_PARAMETERS.goal.usual;
    const goals = this.client.goals()?.goals;
    if (page === 'goal') return goals?.every((goal) => goal.kind !== kind) === true ? words.noGoal(optionName(kind)) : null;
    if (page === 'timer') return this.client.timer() === null ? words.noTimer : null;
    if (page === 'question') return this.client.question() === null ? words.noQuestion : null;
    return null;
  });
  protected readonly testHint = computed(() => (this.client.overlays()?.length === 0 ? words.testNobody : words.testHint));
  protected readonly filter = computed(() => {
    const ground = this.store.ground();
    return ground === 'transparent' ? words.seenThrough : ground === 'green' ? words.keyed : words.keyedOwn;
  });

  constructor() {
    void this.links.load();
    effect(() => {
      const page = OVERLAY_PAGES.find((each) => each === this.overlay());
      const tokenId = this.link();
      this.store.change({ ...(page === undefined ? {} : { page }), ...(tokenId === undefined ? {} : { tokenId }) });
    });
  }

  protected setCanvas(name: string): void {
    const { width, height } = this.store.choices().canvas;
    // From either of the two, the own one begins a little smaller, so that it is another.
    this.store.change({ canvas: name === 'portrait' ? PORTRAIT : name === 'landscape' ? LANDSCAPE : { width: Math.round(width * 0.75), height: Math.round(height * 0.75) } });
  }

  protected setSide(side: 'width' | 'height', field: HTMLInputElement): void {
    const { canvas } = this.store.choices();
    const value = sideOf(field.valueAsNumber, canvas[side]);
    field.value = String(value);
    this.store.change({ canvas: { ...canvas, [side]: value } });
  }

  protected setContent(value: string): void {
    this.store.change({ content: value as Content });
  }

  protected setGround(value: string): void {
    this.store.change({ ground: value as Ground });
  }
}
