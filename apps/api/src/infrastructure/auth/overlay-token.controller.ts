import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { OverlayToken } from '@app/contracts';
import { Roles } from './access.decorators';
import { NameBody, OverlayTokenView } from './auth.dto';
import { OverlayTokens } from './overlay-tokens.service';

/** A link is as good as its token, so those who may only look do not see them either. */
@ApiTags('overlay links')
@Roles('owner', 'moderator')
@Controller('overlay-tokens')
export class OverlayTokenController {
  constructor(private readonly tokens: OverlayTokens) {}

  @Get()
  @ApiOperation({ summary: 'Links for OBS that work' })
  @ApiOkResponse({ type: [OverlayTokenView] })
  list(): Promise<OverlayToken[]> {
    return this.tokens.list();
  }

  @Post()
  @ApiOperation({ summary: 'Make a link' })
  @ApiCreatedResponse({ type: OverlayTokenView })
  create(@Body() { name }: NameBody): Promise<OverlayToken> {
    return this.tokens.create(name.trim());
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Revoke a link; overlays opened with it are closed' })
  @ApiNoContentResponse()
  async revoke(@Param('id') id: string): Promise<void> {
    await this.tokens.revoke(id);
  }
}
