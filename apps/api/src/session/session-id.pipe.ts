import { DomainError, parseSessionId, type SessionId } from '@app/domain';
import { Injectable, type PipeTransform } from '@nestjs/common';

@Injectable()
export class SessionIdPipe implements PipeTransform<string, SessionId> {
  transform(value: string): SessionId {
    const id = parseSessionId(value);
    if (id === null) throw new DomainError('session.not-found', 'There is no such session.');
    return id;
  }
}
