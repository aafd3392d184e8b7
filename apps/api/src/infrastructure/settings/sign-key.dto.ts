import type { PutSignKey, SignKeyState } from '@app/contracts';
import { ApiProperty } from '@nestjs/swagger';
import { Matches } from 'class-validator';

const sources = ['environment', 'stored', 'none'] as const;

export class SignKeyStateView implements SignKeyState {
  @ApiProperty({ enum: sources, description: 'Where the key comes from that connections use: SIGN_API_KEY, here, or nowhere', example: 'stored' })
  readonly source!: SignKeyState['source'];

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'When it was stored here; null for the others', example: '2026-01-10T19:30:00.000Z' })
  readonly storedAt!: string | null;
}

export class PutSignKeyBody implements PutSignKey {
  @ApiProperty({ description: 'Visible ASCII characters without blanks', maxLength: 512, example: 'euler_abc123' })
  @Matches(/^[\x21-\x7e]{1,512}$/, { message: 'key must be 1 to 512 visible ASCII characters without blanks' })
  readonly key!: string;
}
