import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Roles } from '../../infrastructure/auth';
import { AnswersNothing } from '../../infrastructure/openapi';
import { SendOverlayTestDto } from './overlay-tests.dto';
import { OverlayTests } from './overlay-tests.service';

@ApiTags('overlay links')
@Roles('owner', 'moderator')
@Controller('overlay-tests')
export class OverlayTestsController {
  constructor(private readonly tests: OverlayTests) {}

  @Post()
  @HttpCode(204)
  @ApiOperation({ summary: 'Show a made-up gift or question on every connected overlay; nothing is stored or scored' })
  @ApiNoContentResponse()
  @AnswersNothing('test.too-many')
  async send(@Body() { kind }: SendOverlayTestDto): Promise<void> {
    await this.tests.send(kind);
  }
}
