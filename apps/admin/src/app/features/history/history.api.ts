import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type { CommentPage, GiftSums, ParticipantPage, ParticipantSort, RenameSession, SessionPage, SessionView, Timeline } from '@app/contracts';
import type { SessionId, ViewerId } from '@app/domain';
import { firstValueFrom } from 'rxjs';

/** What the pages ask about sessions that were. Each rejects with `ApiFailure` and nothing else. */
@Injectable({ providedIn: 'root' })
export class HistoryApi {
  private readonly http = inject(HttpClient);

  sessions(search: string, cursor: string | null, limit = 30): Promise<SessionPage> {
    return this.get('/sessions', { limit, search, cursor });
  }

  rename(id: SessionId, title: string | null): Promise<SessionView> {
    const body: RenameSession = { title };
    return firstValueFrom(this.http.patch<SessionView>(`/api/sessions/${id}`, body));
  }

  /** `host` is what somebody wrote to say that they mean it. */
  remove(id: SessionId, host: string): Promise<unknown> {
    return firstValueFrom(this.http.delete(`/api/sessions/${id}`, { params: { confirm: host } }));
  }

  timeline(id: SessionId): Promise<Timeline> {
    return this.get(`/sessions/${id}/timeline`);
  }

  gifts(id: SessionId): Promise<GiftSums> {
    return this.get(`/sessions/${id}/gifts`);
  }

  participants(id: SessionId, search: string, sort: ParticipantSort, cursor: string | null, limit = 200): Promise<ParticipantPage> {
    return this.get(`/sessions/${id}/participants`, { limit, sort, search, cursor });
  }

  /** New and used together, newest first. */
  comments(id: SessionId, viewer: ViewerId, cursor: string | null, limit = 50): Promise<CommentPage> {
    return this.get(`/sessions/${id}/viewers/${viewer}/comments`, { limit, cursor });
  }

  /** What is null or empty is left out of the address. */
  private get<T>(path: string, query: Record<string, string | number | null> = {}): Promise<T> {
    const params = Object.fromEntries(Object.entries(query).flatMap(([name, value]) => (value === null || value === '' ? [] : [[name, value]])));
    return firstValueFrom(this.http.get<T>(`/api${path}`, { params }));
  }
}
