import { Controller, Get, Header, Logger } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { DomainError } from '@app/domain';
import { Public } from '../auth';
import { Answers } from '../openapi/answers.decorator';
import { Readiness } from './readiness';

class AliveView {
  @ApiProperty({ example: 'alive' }) readonly status!: 'alive';
  @ApiProperty({ description: 'Seconds since this process started' }) readonly uptime!: number;
}

class ReadyView {
  @ApiProperty({ example: 'ready' }) readonly status!: 'ready';
  @ApiProperty({ example: ['database', 'queue'], type: [String] }) readonly works!: readonly string[];
}

@ApiTags('health')
@Public()
@Controller()
export class HealthController {
  private readonly log = new Logger('Health');

  constructor(private readonly readiness: Readiness) {}

  @Get('health')
  @Header('Cache-Control', 'no-store')
  @ApiOperation({ summary: 'The process is alive' })
  @ApiOkResponse({ type: AliveView })
  @Answers<AliveView>({ status: 'alive', uptime: 4368 })
  health(): AliveView {
    return { status: 'alive', uptime: Math.floor(process.uptime()) };
  }

  @Get('ready')
  @Header('Cache-Control', 'no-store')
  @ApiOperation({ summary: 'What the process needs is there; errors says what is missing' })
  @ApiOkResponse({ type: ReadyView })
  @Answers<ReadyView>({ status: 'ready', works: ['database', 'queue'] })
  async ready(): Promise<ReadyView> {
    const checks = Object.entries(await this.readiness.check());
    const missing = checks.filter(([, reason]) => reason !== null);
    if (missing.length > 0) {
      // The reasons hold addresses of servers: they are for the log, where `ServiceWatch` says them once. The names are for whoever asks.
      for (const [name, reason] of missing) this.log.debug(`${name}: ${reason ?? ''}`);
      throw new DomainError('service.unavailable', 'Not everything that is needed can be reached; the log says why.', missing.map(([name]) => `${name} cannot be reached`));
    }
    return { status: 'ready', works: checks.map(([name]) => name) };
  }
}
