import { DomainError, sessionId, type SessionId } from '@app/domain';
import { Injectable, type PipeTransform } from '@nestjs/common';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

@Injectable()
export class SessionIdPipe implements PipeTransform<string, SessionId> {
  transform(value: string): SessionId {
    if (!uuid.test(value)) throw new DomainError('session.not-found', 'There is no such session.');
    return sessionId(value.toLowerCase());
  }
}
