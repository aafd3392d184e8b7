import { parseSessionId, type SessionId } from '@app/domain';
import { Injectable, type PipeTransform } from '@nestjs/common';
import { noSession } from './require-session';

@Injectable()
export class SessionIdPipe implements PipeTransform<string, SessionId> {
  transform(value: string): SessionId {
    const id = parseSessionId(value);
    if (id === null) throw noSession();
    return id;
  }
}
