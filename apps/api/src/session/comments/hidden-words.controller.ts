import type { HiddenWords } from '@app/contracts';
import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Roles } from '../../infrastructure/auth';
import { Answers } from '../../infrastructure/openapi';
import { HiddenWordsView, PutHiddenWordsBody } from './comments.dto';
import { HiddenWordsService } from './hidden-words.service';

@ApiTags('question desk')
@Controller('hidden-words')
export class HiddenWordsController {
  constructor(private readonly words: HiddenWordsService) {}

  @Get()
  @ApiOperation({ summary: 'Words whose comments are left out of a clean search' })
  @ApiOkResponse({ type: HiddenWordsView })
  @Answers<HiddenWords>({ words: ['lottery', 'เว็บพนัน'] })
  async list(): Promise<HiddenWords> {
    return { words: await this.words.list() };
  }

  @Put()
  @Roles('owner', 'moderator')
  @ApiOperation({ summary: 'The words anew: to add and to remove', description: 'Kept in lower case, each once; the answer is what was kept.' })
  @ApiOkResponse({ type: HiddenWordsView })
  @Answers<HiddenWords>({ words: ['lottery', 'เว็บพนัน'] })
  async put(@Body() { words }: PutHiddenWordsBody): Promise<HiddenWords> {
    return { words: await this.words.put(words) };
  }
}
