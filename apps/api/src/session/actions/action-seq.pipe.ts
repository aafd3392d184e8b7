import { DomainError } from '@app/domain';
import { Injectable, type PipeTransform } from '@nestjs/common';

@Injectable()
export class ActionSeqPipe implements PipeTransform<string, string> {
  transform(value: string): string {
    if (!/^\d{1,18}$/.test(value)) throw new DomainError('action.not-found', 'There is no such action in this session.');
    return value;
  }
}
