import type { OverlayTest, SendOverlayTest } from '@app/contracts';
import { ApiProperty } from '@nestjs/swagger';
import { IsIn } from 'class-validator';

export const TEST_KINDS: readonly OverlayTest['kind'][] = ['gift', 'question'];

export class SendOverlayTestDto implements SendOverlayTest {
  @ApiProperty({ enum: TEST_KINDS, example: 'gift' })
  @IsIn(TEST_KINDS)
  kind!: OverlayTest['kind'];
}
