import { computed, inject, Injectable, signal } from '@angular/core';
import { MatDialog } from '@angular/material/dialog';
import type { Role } from '@app/contracts';
import { firstValueFrom } from 'rxjs';
import { failureOf, type Failure } from '../../../core/failure/failure';
import { oneAtATime } from '../../../core/failure/one-at-a-time';
import { Ask } from '../../../ui/ask.service';
import { Toaster } from '../../../ui/toaster.service';
import { SettingsApi, type Person } from '../settings.api';
import { NewPasswordDialog } from './new-password.dialog';
import { peopleWords as words } from './people.words';

/** Who may sign in. */
@Injectable()
export class PeopleStore {
  private readonly api = inject(SettingsApi);
  private readonly ask = inject(Ask);
  private readonly dialogs = inject(MatDialog);
  private readonly toaster = inject(Toaster);
  private readonly held = signal<readonly Person[] | null>(null);
  private readonly trouble = signal<Failure | null>(null);
  private readonly turns = oneAtATime((error) => this.toaster.fail(error));

  /** Null until the first answer. */
  readonly people = this.held.asReadonly();
  readonly failure = this.trouble.asReadonly();
  readonly busy = computed(() => this.turns.busy() !== null);

  async load(): Promise<void> {
    try {
      this.held.set(await this.api.people());
      this.trouble.set(null);
    } catch (error) {
      this.trouble.set(failureOf(error));
    }
  }

  add(person: { readonly name: string; readonly role: Role; readonly password: string }): Promise<boolean> {
    return this.turns.run('add', async () => {
      await this.api.addPerson(person);
      await this.load();
      this.toaster.say(words.added(person.name));
    });
  }

  async changeRole(person: Person, role: Role): Promise<void> {
    await this.turns.run('role', async () => {
      try {
        await this.api.changePerson(person.id, { role });
        this.toaster.say(words.roleChanged(person.name, words.roles[role]));
      } finally {
        // A refusal must not leave the wrong role in the field.
        await this.load();
      }
    });
  }

  async setPassword(person: Person): Promise<void> {
    const dialog = this.dialogs.open<NewPasswordDialog, Person, string>(NewPasswordDialog, { data: person, width: '440px', maxWidth: 'calc(100vw - 32px)' });
    const password = await firstValueFrom(dialog.afterClosed());
    if (password === undefined || password === '') return;
    await this.turns.run('password', async () => {
      await this.api.changePerson(person.id, { password });
      this.toaster.say(words.passwordSet(person.name));
    });
  }

  async remove(person: Person): Promise<void> {
    if (!(await this.ask.confirm({ title: words.removeTitle(person.name), body: words.removeBody, action: words.remove, tone: 'danger' }))) return;
    await this.turns.run('remove', async () => {
      await this.api.removePerson(person.id);
      await this.load();
      this.toaster.say(words.removed(person.name));
    });
  }
}
