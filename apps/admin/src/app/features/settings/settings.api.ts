import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type { ChangePassword, Rescore, RescoreResult, Role, RuleVersion, SessionPage, SignKeyState } from '@app/contracts';
import type { SessionId } from '@app/domain';
import type { RuleSet } from '@app/scoring';
import { firstValueFrom } from 'rxjs';

export interface VersionedRules {
  readonly version: number;
  readonly rules: RuleSet;
}

/** `GET /users` */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly createdAt: string;
}

/** `GET /auth/keys`: a program that signs in by itself. */
export interface ProgramKey {
  readonly id: string;
  readonly name: string;
  readonly createdAt: string;
}

/** Requests of the settings. Each rejects with `ApiFailure` and nothing else. */
@Injectable({ providedIn: 'root' })
export class SettingsApi {
  private readonly http = inject(HttpClient);

  rules(): Promise<VersionedRules> {
    return firstValueFrom(this.http.get<VersionedRules>('/api/rules'));
  }

  ruleVersions(): Promise<readonly RuleVersion[]> {
    return firstValueFrom(this.http.get<readonly RuleVersion[]>('/api/rules/versions'));
  }

  putRules(rules: RuleSet): Promise<VersionedRules> {
    return firstValueFrom(this.http.put<VersionedRules>('/api/rules', rules));
  }

  recentSessions(): Promise<SessionPage> {
    return firstValueFrom(this.http.get<SessionPage>('/api/sessions', { params: { limit: 50 } }));
  }

  rescore(session: SessionId, body: Rescore): Promise<RescoreResult> {
    return firstValueFrom(this.http.post<RescoreResult>(`/api/sessions/${session}/rescore`, body));
  }

  undo(session: SessionId, seq: string): Promise<unknown> {
    return firstValueFrom(this.http.post(`/api/sessions/${session}/actions/${seq}/undo`, {}));
  }

  people(): Promise<readonly Person[]> {
    return firstValueFrom(this.http.get<readonly Person[]>('/api/users'));
  }

  addPerson(body: { readonly name: string; readonly role: Role; readonly password: string }): Promise<Person> {
    return firstValueFrom(this.http.post<Person>('/api/users', body));
  }

  changePerson(id: string, body: { readonly role?: Role; readonly password?: string }): Promise<Person> {
    return firstValueFrom(this.http.patch<Person>(`/api/users/${id}`, body));
  }

  removePerson(id: string): Promise<unknown> {
    return firstValueFrom(this.http.delete(`/api/users/${id}`));
  }

  changePassword(body: ChangePassword): Promise<unknown> {
    return firstValueFrom(this.http.post('/api/auth/password', body));
  }

  signOutElsewhere(): Promise<unknown> {
    return firstValueFrom(this.http.post('/api/auth/logout/others', {}));
  }

  programKeys(): Promise<readonly ProgramKey[]> {
    return firstValueFrom(this.http.get<readonly ProgramKey[]>('/api/auth/keys'));
  }

  makeProgramKey(name: string): Promise<{ readonly id: string; readonly name: string; readonly key: string }> {
    return firstValueFrom(this.http.post<{ id: string; name: string; key: string }>('/api/auth/keys', { name }));
  }

  revokeProgramKey(id: string): Promise<unknown> {
    return firstValueFrom(this.http.delete(`/api/auth/keys/${id}`));
  }

  signKey(): Promise<SignKeyState> {
    return firstValueFrom(this.http.get<SignKeyState>('/api/settings/sign-key'));
  }

  putSignKey(key: string): Promise<SignKeyState> {
    return firstValueFrom(this.http.put<SignKeyState>('/api/settings/sign-key', { key }));
  }

  forgetSignKey(): Promise<unknown> {
    return firstValueFrom(this.http.delete('/api/settings/sign-key'));
  }
}
