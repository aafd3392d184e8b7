import type { CommentState, HiddenWords, PreparedComments, PutPrepared, SpokenComment, SpokenCommentPage } from '@app/contracts';
import { commentId, viewerId, type CommentId, type Emote, type ViewerId } from '@app/domain';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import { ArrayMaxSize, ArrayUnique, IsArray, IsBoolean, IsIn, IsInt, IsOptional, IsString, Length, Matches, Max, MaxLength, Min } from 'class-validator';

/** A query holds texts only; whatever is neither word is left as it is, and refused. */
const yesOrNo = Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value));

export class SpokenCommentsQuery {
  @ApiPropertyOptional({ default: 50, minimum: 1, maximum: 100 })
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(100)
  limit = 50;

  @ApiPropertyOptional({ description: '`nextCursor` of the page before.' })
  @IsOptional()
  @Matches(/^\d{1,18}$/, { message: 'cursor must be the nextCursor of the page before' })
  cursor?: string;

  @ApiPropertyOptional({ description: 'In the text, or in the name of who said it; taken literally, without regard to case.', example: 'marry', maxLength: 200 })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  search?: string;

  @ApiPropertyOptional({ enum: ['new', 'used'], description: 'Both when it is left out.' })
  @IsOptional()
  @IsIn(['new', 'used'])
  state?: CommentState;

  @ApiPropertyOptional({ default: false, description: 'Only what asks something.' })
  @yesOrNo
  @IsBoolean()
  questions = false;

  @ApiPropertyOptional({ minimum: 1, maximum: 500, description: 'Only from the first so many of the present ranking.' })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(500)
  top?: number;

  @ApiPropertyOptional({ default: false, description: 'Without links, and without the hidden words.' })
  @yesOrNo
  @IsBoolean()
  clean = false;
}

class EmoteView implements Emote {
  @ApiProperty({ description: 'Where in the text it stands, in UTF-16 units.', example: 5 }) readonly at!: number;
  @ApiProperty({ example: '/api/pictures/c4711-2ujk6b1u3q6aw08zunz6wse3v' }) readonly imageUrl!: string;
}

export class SpokenCommentView implements SpokenComment {
  @ApiProperty({ type: String, example: commentId('4711') }) readonly id!: CommentId;
  @ApiProperty({ type: String, nullable: true, example: viewerId('7000000000000000001') }) readonly viewerId!: ViewerId | null;
  @ApiProperty({ example: 'ploy.example' }) readonly handle!: string;
  @ApiProperty({ example: 'Ploy' }) readonly nickname!: string;
  @ApiProperty({ type: String, nullable: true, example: null }) readonly avatarUrl!: string | null;
  @ApiProperty({ type: Number, nullable: true, example: 1, description: 'Place in the present ranking.' }) readonly rank!: number | null;
  @ApiProperty({ example: 'Will I pass the exam?' }) readonly text!: string;
  @ApiProperty({ type: [EmoteView], example: [] }) readonly emotes!: readonly Emote[];
  @ApiProperty({ format: 'date-time' }) readonly at!: string;
  @ApiProperty({ enum: ['new', 'used'] }) readonly state!: CommentState;
}

/** As it would come. */
export const spokenExample: SpokenComment = {
  id: commentId('4711'), viewerId: viewerId('7000000000000000001'), handle: 'ploy.example', nickname: 'Ploy', avatarUrl: null, rank: 1,
  text: 'Will I pass the exam?', emotes: [], at: '2026-01-10T19:00:00.000Z', state: 'new',
};

export class SpokenCommentPageView implements SpokenCommentPage {
  @ApiProperty({ type: [SpokenCommentView] }) readonly comments!: readonly SpokenComment[];
  @ApiProperty({ type: String, nullable: true, example: '4711', description: 'Null on the last page.' }) readonly nextCursor!: string | null;
}

export class PreparedView implements PreparedComments {
  @ApiProperty({ type: [SpokenCommentView] }) readonly comments!: readonly SpokenComment[];
}

export class PutPreparedBody implements PutPrepared {
  @ApiProperty({ type: [String], example: ['4711', '4690'], maxItems: 50, description: 'All of them, in their new order.' })
  @IsArray()
  @ArrayMaxSize(50)
  @ArrayUnique()
  @Matches(/^\d{1,18}$/, { each: true, message: 'commentIds must be ids of comments' })
  readonly commentIds!: readonly CommentId[];
}

export class HiddenWordsView implements HiddenWords {
  @ApiProperty({ type: [String], example: ['lottery', 'เว็บพนัน'] }) readonly words!: readonly string[];
}

export class PutHiddenWordsBody implements HiddenWords {
  @ApiProperty({ type: [String], example: ['lottery', 'เว็บพนัน'], maxItems: 500, description: 'All of them; each is hidden wherever it stands in a text, also inside a longer word.' })
  @IsArray()
  @ArrayMaxSize(500)
  @IsString({ each: true })
  @Length(1, 100, { each: true })
  readonly words!: readonly string[];
}
