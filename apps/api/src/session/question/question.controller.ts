import { LEAST_ON_AIR_S, MOST_ON_AIR_S, type Done, type PutQuestion, type PutQuestionResult, type Question } from '@app/contracts';
import type { CommentId, SessionId } from '@app/domain';
import { Body, Controller, Delete, Get, Param, Put, Res } from '@nestjs/common';
import { ApiOperation, ApiProperty, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { IsInt, Matches, Max, Min, ValidateIf } from 'class-validator';
import type { Response } from 'express';
import { Roles, Who, type Identity } from '../../infrastructure/auth';
import { Answers } from '../../infrastructure/openapi';
import { SessionIdPipe } from '../session-id.pipe';
import { putQuestionExample, questionExample, takenOffExample } from './question.examples';
import { QuestionService } from './question.service';

class PutQuestionDto implements PutQuestion {
  @ApiProperty({ type: String, example: '4711' })
  @Matches(/^\d{1,18}$/, { message: 'commentId must be the id of a comment' })
  commentId!: CommentId;

  @ApiPropertyOptional({ type: Number, nullable: true, minimum: LEAST_ON_AIR_S, maximum: MOST_ON_AIR_S, example: 60, description: 'How long it stays; null until it is taken off' })
  @ValidateIf((_, value) => value !== undefined && value !== null)
  @IsInt()
  @Min(LEAST_ON_AIR_S)
  @Max(MOST_ON_AIR_S)
  seconds?: number | null;
}

@ApiTags('question')
@Controller('sessions/:id/question')
export class QuestionController {
  constructor(private readonly questions: QuestionService) {}

  @Get()
  @ApiOperation({ summary: 'What is on air; 204 when nothing is' })
  @Answers<Question>(questionExample, 'session.not-found')
  async get(@Param('id', SessionIdPipe) id: SessionId, @Res({ passthrough: true }) response: Response): Promise<Question | null> {
    const question = await this.questions.get(id);
    if (question === null) response.status(204);
    return question;
  }

  @Put()
  @Roles('owner', 'moderator')
  @ApiOperation({
    summary: 'Put a comment on air, in place of what is there; gives the action by which it can be undone',
    description:
      'What was there is used from then on. After `seconds` it leaves the air by itself, which is an action like any other. `seq` is null when the comment is on air already: then only its time begins anew, if `seconds` is given.',
  })
  @Answers<PutQuestionResult>(putQuestionExample, 'session.not-found', 'comment.not-found')
  put(@Param('id', SessionIdPipe) id: SessionId, @Body() body: PutQuestionDto, @Who() who: Identity): Promise<PutQuestionResult> {
    return this.questions.put(id, body.commentId, who.name, body.seconds);
  }

  @Delete()
  @Roles('owner', 'moderator')
  @ApiOperation({ summary: 'Take the question off air; gives the action by which it can be undone', description: 'The comment is used from then on. `seq` is null when nothing was on air.' })
  @Answers<Done>(takenOffExample, 'session.not-found')
  async clear(@Param('id', SessionIdPipe) id: SessionId, @Who() who: Identity): Promise<Done> {
    return { seq: await this.questions.clear(id, who.name) };
  }
}
