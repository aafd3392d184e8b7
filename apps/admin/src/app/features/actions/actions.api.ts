import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type { ActionPage, Adjust, Done, SessionAction } from '@app/contracts';
import type { SessionId, ViewerId } from '@app/domain';
import { firstValueFrom } from 'rxjs';

/** What is done at the desk and can be taken back. Each rejects with `ApiFailure`. */
@Injectable({ providedIn: 'root' })
export class ActionsApi {
  private readonly http = inject(HttpClient);

  list(session: SessionId, cursor: string | null, limit = 40): Promise<ActionPage> {
    return firstValueFrom(this.http.get<ActionPage>(`/api/sessions/${session}/actions`, { params: cursor === null ? { limit } : { limit, cursor } }));
  }

  /** @returns the undo, which is an action itself */
  undo(session: SessionId, seq: string): Promise<SessionAction> {
    return this.post(`/sessions/${session}/actions/${seq}/undo`, {});
  }

  adjust(session: SessionId, viewer: ViewerId, change: Adjust): Promise<SessionAction> {
    return this.post(`/sessions/${session}/viewers/${viewer}/adjust`, change);
  }

  hide(session: SessionId, viewer: ViewerId): Promise<Done> {
    return this.post(`/sessions/${session}/viewers/${viewer}/hide`, {});
  }

  show(session: SessionId, viewer: ViewerId): Promise<Done> {
    return this.post(`/sessions/${session}/viewers/${viewer}/show`, {});
  }

  private post<T>(path: string, body: object): Promise<T> {
    return firstValueFrom(this.http.post<T>(`/api${path}`, body));
  }
}
