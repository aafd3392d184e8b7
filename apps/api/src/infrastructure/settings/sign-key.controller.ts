import type { SignKeyState } from '@app/contracts';
import { Body, Controller, Delete, Get, HttpCode, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Roles } from '../auth';
import { Answers, AnswersNothing } from '../openapi/answers.decorator';
import { PutSignKeyBody, SignKeyStateView } from './sign-key.dto';
import { SignKey } from './sign-key.service';

/** Where the key comes from, and never the key. */
@ApiTags('settings')
@Roles('owner')
@Controller('settings/sign-key')
export class SignKeyController {
  constructor(private readonly signKey: SignKey) {}

  @Get()
  @ApiOperation({ summary: 'Where the key of the sign service comes from', description: 'The key itself is never told. SIGN_API_KEY of the environment wins over a stored one.' })
  @ApiOkResponse({ type: SignKeyStateView })
  @Answers<SignKeyState>({ source: 'stored', storedAt: '2026-01-10T19:30:00.000Z' })
  state(): Promise<SignKeyState> {
    return this.signKey.state();
  }

  @Put()
  @ApiOperation({ summary: 'Store a key, encrypted', description: 'Used from the next connection on, without a restart.' })
  @ApiOkResponse({ type: SignKeyStateView })
  @Answers<SignKeyState>({ source: 'stored', storedAt: '2026-01-10T19:30:00.000Z' })
  put(@Body() { key }: PutSignKeyBody): Promise<SignKeyState> {
    return this.signKey.put(key);
  }

  @Delete()
  @HttpCode(204)
  @ApiOperation({ summary: 'Forget the stored key' })
  @ApiNoContentResponse()
  @AnswersNothing()
  async forget(): Promise<void> {
    await this.signKey.forget();
  }
}
