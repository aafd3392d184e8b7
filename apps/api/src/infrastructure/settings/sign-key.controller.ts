import type { SignKeyState } from '@app/contracts';
import { Body, Controller, Delete, Get, HttpCode, Put } from '@nestjs/common';
import { ApiBadRequestResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Roles } from '../auth';
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
  state(): Promise<SignKeyState> {
    return this.signKey.state();
  }

  @Put()
  @ApiOperation({ summary: 'Store a key, encrypted', description: 'Used from the next connection on, without a restart.' })
  @ApiOkResponse({ type: SignKeyStateView })
  @ApiBadRequestResponse({ description: '`request.invalid`: not a key that can travel in a header' })
  put(@Body() { key }: PutSignKeyBody): Promise<SignKeyState> {
    return this.signKey.put(key);
  }

  @Delete()
  @HttpCode(204)
  @ApiOperation({ summary: 'Forget the stored key' })
  @ApiNoContentResponse()
  async forget(): Promise<void> {
    await this.signKey.forget();
  }
}
