import { commentId, DomainError, type CommentId } from '@app/domain';
import { Injectable, type PipeTransform } from '@nestjs/common';

@Injectable()
export class CommentIdPipe implements PipeTransform<string, CommentId> {
  transform(value: string): CommentId {
    if (!/^\d{1,18}$/.test(value)) throw new DomainError('comment.not-found', 'There is no such comment in this session.');
    return commentId(value);
  }
}
