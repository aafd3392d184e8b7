import { DOCUMENT } from '@angular/common';
import { computed, effect, inject, Injectable, signal } from '@angular/core';
import { OVERLAY_PARAMETERS, parametersOf, type OverlayParameterId, type OverlayTest } from '@app/contracts';
import { oneAtATime } from '../../core/failure/one-at-a-time';
import { recall, remember } from '../../core/memory/remember';
import { Toaster } from '../../ui/toaster.service';
import { OverlayLinksStore } from '../overlay-links/overlay-links.store';
import { designedAddress, previewAddress } from './designed-address';
import { choicesFor, decide, isOfLook, readChoices, type DesignerChoices } from './designer-choices';
import { OverlayTestsApi } from './overlay-tests.api';
import { designerWords as words } from './designer.words';

/** Written as addresses write it: `green` to the overlays. */
const GREEN = '0f0';
const PLACE: readonly OverlayParameterId[] = ['position', 'scale'];
const GOING: readonly OverlayParameterId[] = ['lang', 'motion', 'stale'];

/** What is being designed, and the address that comes of it. What was decided is there again at the next visit. */
@Injectable()
export class DesignerStore {
  private readonly links = inject(OverlayLinksStore);
  private readonly api = inject(OverlayTestsApi);
  private readonly toaster = inject(Toaster);
  private readonly origin = inject(DOCUMENT).location.origin;
  private readonly held = signal<DesignerChoices>(readChoices(recall('designer')));
  private readonly turns = oneAtATime((error) => this.toaster.fail(error));

  readonly choices = this.held.asReadonly();
  readonly sending = computed(() => this.turns.busy() !== null);
  /** What was decided for the overlay that is designed. */
  readonly values = computed(() => choicesFor(this.held(), this.held().page));
  /** Its parameters, in the groups in which they are asked for. */
  readonly groups = computed(() => {
    const all = parametersOf(this.held().page);
    return { own: all.filter((id) => !isOfLook(id) && !PLACE.includes(id)), place: PLACE, look: all.filter((id) => isOfLook(id) && !GOING.includes(id)), going: GOING };
  });
  /** The link that is used; null while there is none. */
  readonly token = computed(() => {
    const tokens = this.links.tokens() ?? [];
    return tokens.find(({ id }) => id === this.held().tokenId) ?? tokens[0] ?? null;
  });
  readonly address = computed(() => {
    const token = this.token();
    return token === null ? null : designedAddress(this.origin, this.held(), token);
  });
  readonly preview = computed(() => previewAddress(this.origin, this.held(), this.token()));
  readonly isUsual = computed(() => Object.keys(this.values()).length === 0);
  readonly ground = computed(() => this.values().bg ?? OVERLAY_PARAMETERS.bg.usual);
  /** What the key will take out; nothing where the ground is seen through. */
  readonly keyed = computed(() => (this.ground() === 'green' ? GREEN : this.ground() === 'transparent' ? '' : this.ground()));

  constructor() {
    effect(() => remember('designer', JSON.stringify(this.held())));
  }

  change(change: Partial<DesignerChoices>): void {
    this.held.update((held) => ({ ...held, ...change }));
  }

  decide(id: OverlayParameterId, value: string): void {
    this.held.update((held) => decide(held, id, value));
  }

  /** The overlay that is designed is as if nothing had ever been decided, and so is the look of all. */
  forget(): void {
    this.held.update((held) => ({ ...held, look: {}, own: { ...held.own, [held.page]: {} } }));
  }

  async send(kind: OverlayTest['kind']): Promise<void> {
    await this.turns.run(kind, async () => {
      await this.api.send({ kind });
      this.toaster.say(words.sent[kind]);
    });
  }
}
