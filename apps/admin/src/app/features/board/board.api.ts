import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type { HiddenViewers, ParticipantPage } from '@app/contracts';
import type { SessionId } from '@app/domain';
import { firstValueFrom } from 'rxjs';

/** What the board asks for besides the ranking. Each rejects with `ApiFailure`. */
@Injectable({ providedIn: 'root' })
export class BoardApi {
  private readonly http = inject(HttpClient);

  /** Everybody of a session whose name or handle holds the text, wherever they stand. */
  find(session: SessionId, search: string, cursor: string | null, limit = 50): Promise<ParticipantPage> {
    const params = { search, sort: 'points', limit, ...(cursor === null ? {} : { cursor }) };
    return firstValueFrom(this.http.get<ParticipantPage>(`/api/sessions/${session}/participants`, { params }));
  }

  /** Who was taken out of the ranking. */
  hidden(session: SessionId): Promise<HiddenViewers> {
    return firstValueFrom(this.http.get<HiddenViewers>(`/api/sessions/${session}/hidden`));
  }
}
