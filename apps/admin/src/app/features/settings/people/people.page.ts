import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { MatTooltipModule } from '@angular/material/tooltip';
import { SHORTEST_PASSWORD, type Role } from '@app/contracts';
import { AuthStore } from '../../../core/auth/auth.store';
import { formatDay } from '../../../core/format/times';
import { IconComponent } from '../../../ui/icon.component';
import { TroubleComponent } from '../../../ui/trouble.component';
import type { Person } from '../settings.api';
import { PasswordFieldComponent } from './password-field.component';
import { PeopleStore } from './people.store';
import { peopleWords } from './people.words';

/** As the server takes it. */
const NAME = /^[\p{Ll}\p{Lo}\d][\p{Ll}\p{Lo}\p{M}\d.-]{0,31}$/u;
/** The first user, who is always there and always the owner. */
const OWNER = 'owner';

/** Who may sign in and what each of them may do. */
@Component({
  selector: 'app-people-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [IconComponent, MatTooltipModule, PasswordFieldComponent, TroubleComponent],
  providers: [PeopleStore],
  templateUrl: './people.page.html',
  styleUrl: './people.page.css',
})
export class PeoplePage {
  private readonly auth = inject(AuthStore);
  protected readonly store = inject(PeopleStore);
  protected readonly words = peopleWords;
  protected readonly roles: readonly Role[] = ['moderator', 'viewer', 'owner'];
  protected readonly name = signal('');
  protected readonly password = signal('');
  protected readonly role = signal<Role>('moderator');
  protected readonly nameWrong = computed(() => this.name() !== '' && !NAME.test(this.name()));
  protected readonly ready = computed(() => NAME.test(this.name()) && this.password().length >= SHORTEST_PASSWORD);

  constructor() {
    void this.store.load();
  }

  protected initialOf({ name }: Person): string {
    return [...name][0] ?? '';
  }

  protected dayOf({ createdAt }: Person): string {
    return formatDay(createdAt);
  }

  protected isMe({ name }: Person): boolean {
    return name === this.auth.me()?.name;
  }

  protected isFixed({ name }: Person): boolean {
    return name === OWNER;
  }

  protected changeRole(person: Person, select: HTMLSelectElement): void {
    const role = this.roles.find((one) => one === select.value);
    if (role !== undefined) void this.store.changeRole(person, role);
  }

  protected async add(event: Event): Promise<void> {
    event.preventDefault();
    if (!this.ready() || !(await this.store.add({ name: this.name(), role: this.role(), password: this.password() }))) return;
    this.name.set('');
    this.password.set('');
  }
}
