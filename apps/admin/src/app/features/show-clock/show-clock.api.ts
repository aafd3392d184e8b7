import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type { AddTime, Goal, Goals, ShowTimer, StartTimer } from '@app/contracts';
import type { SessionId } from '@app/domain';
import { firstValueFrom } from 'rxjs';

/** Requests about the timer of a session and the goals of all shows. Each rejects with `ApiFailure`. */
@Injectable({ providedIn: 'root' })
export class ShowClockApi {
  private readonly http = inject(HttpClient);

  start(session: SessionId, timer: StartTimer): Promise<ShowTimer> {
    return firstValueFrom(this.http.put<ShowTimer>(`/api/sessions/${session}/timer`, timer));
  }

  turn(session: SessionId, what: 'pause' | 'resume'): Promise<ShowTimer> {
    return firstValueFrom(this.http.post<ShowTimer>(`/api/sessions/${session}/timer/${what}`, {}));
  }

  add(session: SessionId, ms: number): Promise<ShowTimer> {
    const body: AddTime = { ms };
    return firstValueFrom(this.http.post<ShowTimer>(`/api/sessions/${session}/timer/add`, body));
  }

  remove(session: SessionId): Promise<unknown> {
    return firstValueFrom(this.http.delete(`/api/sessions/${session}/timer`));
  }

  goals(): Promise<Goals> {
    return firstValueFrom(this.http.get<Goals>('/api/goals'));
  }

  putGoals(goals: readonly Goal[]): Promise<Goals> {
    const body: Goals = { goals };
    return firstValueFrom(this.http.put<Goals>('/api/goals', body));
  }
}
