import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type {
  CommentPage, CommentState, CreateSession, Done, LedgerPage, Me, OverlayToken, PutQuestion, PutQuestionResult, ResetResult, SessionDetail, SessionPage, SessionView, Standings, ViewerDetail,
} from '@app/contracts';
import type { CommentId, SessionCommand, SessionId, ViewerId } from '@app/domain';
import { firstValueFrom, type Observable } from 'rxjs';

type Query = Record<string, string | number>;

/** Every request of this app. Each rejects with `ApiFailure` and nothing else; see `failureInterceptor`. */
@Injectable({ providedIn: 'root' })
export class ApiClient {
  private readonly http = inject(HttpClient);

  me(): Promise<Me> {
    return this.get('/auth/me');
  }

  login(name: string, password: string): Promise<unknown> {
    return this.post('/auth/login', { name, password });
  }

  logout(): Promise<unknown> {
    return this.post('/auth/logout', {});
  }

  sessions(cursor: string | null, limit = 20): Promise<SessionPage> {
    return this.get('/sessions', paged(cursor, limit));
  }

  session(id: SessionId): Promise<SessionDetail> {
    return this.get(`/sessions/${id}`);
  }

  createSession(body: CreateSession): Promise<SessionView> {
    return this.post('/sessions', body);
  }

  command(id: SessionId, command: SessionCommand): Promise<unknown> {
    return this.post(`/sessions/${id}/${command}`, {});
  }

  resetSession(id: SessionId): Promise<Done> {
    return this.post(`/sessions/${id}/reset`, {});
  }

  leaderboard(id: SessionId, offset: number, limit = 50): Promise<Standings> {
    return this.get(`/sessions/${id}/leaderboard`, { limit, offset });
  }

  viewer(id: SessionId, viewer: ViewerId): Promise<ViewerDetail> {
    return this.get(`/sessions/${id}/viewers/${viewer}`);
  }

  comments(id: SessionId, viewer: ViewerId, state: CommentState, cursor: string | null, limit = 30): Promise<CommentPage> {
    return this.get(`/sessions/${id}/viewers/${viewer}/comments`, { state, ...paged(cursor, limit) });
  }

  ledger(id: SessionId, viewer: ViewerId, cursor: string | null, limit = 50): Promise<LedgerPage> {
    return this.get(`/sessions/${id}/viewers/${viewer}/ledger`, paged(cursor, limit));
  }

  resetViewer(id: SessionId, viewer: ViewerId): Promise<ResetResult> {
    return this.post(`/sessions/${id}/viewers/${viewer}/reset`, {});
  }

  /** @param seconds how long it stays, null until it is taken off; left out, what is on air already goes on as it did */
  putQuestion(id: SessionId, comment: CommentId, seconds?: number | null): Promise<PutQuestionResult> {
    const body: PutQuestion = { commentId: comment, ...(seconds === undefined ? {} : { seconds }) };
    return answer(this.http.put<PutQuestionResult>(`/api/sessions/${id}/question`, body));
  }

  takeOff(id: SessionId): Promise<Done> {
    return answer(this.http.delete<Done>(`/api/sessions/${id}/question`));
  }

  restoreComment(id: SessionId, comment: CommentId): Promise<unknown> {
    return this.post(`/sessions/${id}/comments/${comment}/restore`, {});
  }

  overlayTokens(): Promise<readonly OverlayToken[]> {
    return this.get('/overlay-tokens');
  }

  createOverlayToken(name: string): Promise<OverlayToken> {
    return this.post('/overlay-tokens', { name });
  }

  revokeOverlayToken(id: string): Promise<unknown> {
    return answer(this.http.delete(`/api/overlay-tokens/${id}`));
  }

  private get<T>(path: string, params: Query = {}): Promise<T> {
    return answer(this.http.get<T>(`/api${path}`, { params }));
  }

  private post<T>(path: string, body: object): Promise<T> {
    return answer(this.http.post<T>(`/api${path}`, body));
  }
}

function paged(cursor: string | null, limit: number): Query {
  return cursor === null ? { limit } : { limit, cursor };
}

function answer<T>(request: Observable<T>): Promise<T> {
  return firstValueFrom(request);
}
