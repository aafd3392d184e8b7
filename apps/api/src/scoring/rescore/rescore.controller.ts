import type { RescoreResult } from '@app/contracts';
import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { viewerId, type SessionId } from '@app/domain';
import { Roles, Who, type Identity } from '../../infrastructure/auth';
import { Answers } from '../../infrastructure/openapi';
import { SessionIdPipe } from '../../session';
import { RescoreDto } from './rescore.dto';
import { RescoreService } from './rescore.service';

const example: RescoreResult = {
  seq: '4711', ruleVersion: 2, moved: 1,
  hashBefore: 'b5bb9d8014a0f9b1d61e21e796d78dccdf1352f23cd32812f4850b878ae4944c', hashAfter: '7d865e959b2466918c9863afca942d0fb89d7c9ac0c99bafc3749504ded97730',
  viewers: [{ viewerId: viewerId('7100000000000000001'), handle: 'ploy.maliwan', nickname: 'Ploy', avatarUrl: null, rankBefore: 2, rankAfter: 1, pointsBefore: 990, pointsAfter: 1500 }],
};

@ApiTags('rules')
@Controller('sessions/:id/rescore')
export class RescoreController {
  constructor(private readonly rescoring: RescoreService) {}

  @Post()
  @HttpCode(200)
  @Roles('owner')
  @ApiOperation({ summary: 'Price a session by other rules; as a preview, or as one action that can be undone' })
  @Answers<RescoreResult>(example, 'session.not-found', 'rules.invalid', 'rules.not-found')
  rescore(@Param('id', SessionIdPipe) id: SessionId, @Body() body: RescoreDto, @Who() who: Identity): Promise<RescoreResult> {
    return this.rescoring.rescore(id, body, who.name);
  }
}
