import { DomainError, viewerId, type ViewerId } from '@app/domain';
import { Injectable, type PipeTransform } from '@nestjs/common';

@Injectable()
export class ViewerIdPipe implements PipeTransform<string, ViewerId> {
  transform(value: string): ViewerId {
    if (!/^\d{1,20}$/.test(value)) throw new DomainError('viewer.not-found', 'A viewer is named by TikTok\'s numeric user id.');
    return viewerId(value);
  }
}
