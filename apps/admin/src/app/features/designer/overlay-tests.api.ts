import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type { SendOverlayTest } from '@app/contracts';
import { firstValueFrom } from 'rxjs';

/** Something made up for the overlays. Rejects with `ApiFailure` and nothing else. */
@Injectable({ providedIn: 'root' })
export class OverlayTestsApi {
  private readonly http = inject(HttpClient);

  async send(test: SendOverlayTest): Promise<void> {
    await firstValueFrom(this.http.post('/api/overlay-tests', test));
  }
}
