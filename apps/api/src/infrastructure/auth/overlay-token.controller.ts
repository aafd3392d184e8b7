import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { OverlayToken } from '@app/contracts';
import { Answers, AnswersNothing } from '../openapi/answers.decorator';
import { Roles } from './access.decorators';
import { NameBody, OverlayTokenView } from './auth.dto';
import { OverlayTokens } from './overlay-tokens.service';

const example: OverlayToken = { id: 'Zm9vYmFy', name: 'OBS', token: 'Zm9vYmFy.c2lnbmF0dXJlLW1hZGUtdXA', createdAt: '2026-01-10T19:30:00.000Z' };

/** A link is as good as its token, so those who may only look do not see them either. */
@ApiTags('overlay links')
@Roles('owner', 'moderator')
@Controller('overlay-tokens')
export class OverlayTokenController {
  constructor(private readonly tokens: OverlayTokens) {}

  @Get()
  @ApiOperation({ summary: 'Links for OBS that work' })
  @ApiOkResponse({ type: [OverlayTokenView] })
  @Answers<OverlayToken[]>([example])
  list(): Promise<OverlayToken[]> {
    return this.tokens.list();
  }

  @Post()
  @ApiOperation({ summary: 'Make a link' })
  @ApiCreatedResponse({ type: OverlayTokenView })
  @Answers<OverlayToken>(example)
  create(@Body() { name }: NameBody): Promise<OverlayToken> {
    return this.tokens.create(name.trim());
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Revoke a link; overlays opened with it are closed' })
  @ApiNoContentResponse()
  @AnswersNothing('token.not-found')
  async revoke(@Param('id') id: string): Promise<void> {
    await this.tokens.revoke(id);
  }
}
