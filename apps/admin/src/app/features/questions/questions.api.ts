import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type { HiddenWords, PreparedComments, PutPrepared, SpokenCommentPage } from '@app/contracts';
import type { CommentId, SessionId } from '@app/domain';
import { firstValueFrom } from 'rxjs';
import type { CommentFilter } from './comment-filter';

/** Requests of the question desk. Each rejects with `ApiFailure`. */
@Injectable({ providedIn: 'root' })
export class QuestionsApi {
  private readonly http = inject(HttpClient);

  search(session: SessionId, search: string, { questions, top, clean, unused }: CommentFilter, cursor: string | null, limit = 40): Promise<SpokenCommentPage> {
    const params = {
      limit,
      ...(search === '' ? {} : { search }),
      ...(questions ? { questions } : {}),
      ...(top === null ? {} : { top }),
      ...(clean ? { clean } : {}),
      ...(unused ? { state: 'new' } : {}),
      ...(cursor === null ? {} : { cursor }),
    };
    return firstValueFrom(this.http.get<SpokenCommentPage>(`/api/sessions/${session}/comments`, { params }));
  }

  prepare(session: SessionId, commentIds: readonly CommentId[]): Promise<PreparedComments> {
    const body: PutPrepared = { commentIds };
    return firstValueFrom(this.http.put<PreparedComments>(`/api/sessions/${session}/prepared`, body));
  }

  hiddenWords(): Promise<HiddenWords> {
    return firstValueFrom(this.http.get<HiddenWords>('/api/hidden-words'));
  }

  hideWords(words: readonly string[]): Promise<HiddenWords> {
    const body: HiddenWords = { words };
    return firstValueFrom(this.http.put<HiddenWords>('/api/hidden-words', body));
  }
}
