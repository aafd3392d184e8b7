import type { RescoreResult } from '@app/contracts';
import type { SessionId } from '@app/domain';
import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Roles, Who, type Identity } from '../../infrastructure/auth';
import { SessionIdPipe } from '../../session';
import { RescoreDto } from './rescore.dto';
import { RescoreService } from './rescore.service';

@ApiTags('rules')
@Controller('sessions/:id/rescore')
export class RescoreController {
  constructor(private readonly rescoring: RescoreService) {}

  @Post()
  @HttpCode(200)
  @Roles('owner')
  @ApiOperation({ summary: 'Price a session by other rules; as a preview, or as one action that can be undone' })
  rescore(@Param('id', SessionIdPipe) id: SessionId, @Body() body: RescoreDto, @Who() who: Identity): Promise<RescoreResult> {
    return this.rescoring.rescore(id, body, who.name);
  }
}
