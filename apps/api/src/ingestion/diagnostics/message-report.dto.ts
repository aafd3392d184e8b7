import { ApiProperty } from '@nestjs/swagger';
import type { IngestionReport } from '../ingestion.service';

const counts = { type: 'object', additionalProperties: { type: 'integer' } } as const;

export class MessageSampleDto {
  @ApiProperty({ format: 'date-time' }) readonly at!: string;
  @ApiProperty({ description: "TikTok's name of the type; `frame` for a frame that could not be opened", example: 'WebcastGiftMessage' }) readonly method!: string;
  @ApiProperty({ example: 'undecodable' }) readonly reason!: string;
  @ApiProperty({ description: 'The first 4 kB as they came, in Base64' }) readonly payload!: string;
}

/** What ingestion made of what came from TikTok since this process began. */
export class MessageReportDto implements IngestionReport {
  @ApiProperty({ ...counts, description: "Messages by TikTok's name of their type", example: { WebcastChatMessage: 120 } }) readonly messages!: Readonly<Record<string, number>>;
  @ApiProperty({ ...counts, description: 'Messages that could not be read or are of an unknown type, by reason', example: { undecodable: 1 } }) readonly rejected!: Readonly<Record<string, number>>;
  @ApiProperty({ type: [MessageSampleDto], description: 'The last few of each sort of those, at most 20, oldest first' }) readonly samples!: readonly MessageSampleDto[];
  @ApiProperty({ description: 'Sessions that this process listens to' }) readonly sessions!: number;
  @ApiProperty({ description: 'Events that the queue has not confirmed' }) readonly waiting!: number;
  @ApiProperty({ description: 'Of those, how many are on the disk' }) readonly stored!: number;
  @ApiProperty({ description: 'Stored batches that a crash had cut off when this process began' }) readonly torn!: number;
}
