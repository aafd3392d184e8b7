import type { Done, PutQuestion, PutQuestionResult, Question } from '@app/contracts';
import type { CommentId, SessionId } from '@app/domain';
import { Body, Controller, Delete, Get, Param, Put, Res } from '@nestjs/common';
import { ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { Matches } from 'class-validator';
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
    description: 'What was there is used from then on. `seq` is null when the comment is on air already, which changes nothing.',
  })
  @Answers<PutQuestionResult>(putQuestionExample, 'session.not-found', 'comment.not-found')
  put(@Param('id', SessionIdPipe) id: SessionId, @Body() body: PutQuestionDto, @Who() who: Identity): Promise<PutQuestionResult> {
    return this.questions.put(id, body.commentId, who.name);
  }

  @Delete()
  @Roles('owner', 'moderator')
  @ApiOperation({ summary: 'Take the question off air; gives the action by which it can be undone', description: 'The comment is used from then on. `seq` is null when nothing was on air.' })
  @Answers<Done>(takenOffExample, 'session.not-found')
  async clear(@Param('id', SessionIdPipe) id: SessionId, @Who() who: Identity): Promise<Done> {
    return { seq: await this.questions.clear(id, who.name) };
  }
}
