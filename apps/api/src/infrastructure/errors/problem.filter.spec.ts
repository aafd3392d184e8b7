import { Body, Controller, Get, Module, Post, Res } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { DomainError } from '@app/domain';
import { Type } from 'class-transformer';
import { IsInt, IsString, MaxLength, ValidateNested } from 'class-validator';
import type { Response } from 'express';
import { Client } from 'pg';
import { ErrorsModule } from './errors.module';

class Inner {
  @IsInt() count!: number;
}

class Order {
  @IsString() @MaxLength(5) name!: string;
  @ValidateNested() @Type(() => Inner) inner!: Inner;
}

@Controller('api')
class FailingController {
  @Get('busy') busy(): never {
    throw new DomainError('session.host-busy', 'Stop the other session first.');
  }
  @Get('bug') bug(): never {
    throw new TypeError('cannot read properties of secret');
  }
  @Get('away') async away(): Promise<void> {
    await new Client({ connectionString: 'postgres://nobody@127.0.0.1:1/none' }).connect();
  }
  @Get('half') half(@Res() response: Response): void {
    response.write('half');
    throw new Error('too late');
  }
  @Post('order') order(@Body() order: Order): Order {
    return order;
  }
}

@Module({ imports: [ErrorsModule], controllers: [FailingController] })
class FailingModule {}

describe('a failed request', () => {
  let app: NestExpressApplication;
  let base: string;

  beforeAll(async () => {
    app = await NestFactory.create<NestExpressApplication>(FailingModule, { logger: false });
    await app.listen(0, '127.0.0.1');
    base = await app.getUrl();
  });
  afterAll(() => app.close());

  const post = (body: string) => fetch(`${base}/api/order`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });

  it('answers problem+json with the code and status of the error', async () => {
    const response = await fetch(`${base}/api/busy`);
    expect([response.status, response.headers.get('content-type')]).toEqual([409, 'application/problem+json; charset=utf-8']);
    expect(await response.json()).toEqual({
      type: 'urn:tiktok-live-support:session.host-busy', title: 'The host is already on', status: 409, detail: 'Stop the other session first.', code: 'session.host-busy',
    });
  });

  it('tells an unforeseen error to the log and not to the client', async () => {
    const response = await fetch(`${base}/api/bug`);
    const text = await response.text();
    expect(response.status).toBe(500);
    expect(text).toContain(response.headers.get('x-request-id'));
    expect(text).not.toContain('secret');
  });

  it('says that the database is away, and when to come back', async () => {
    const response = await fetch(`${base}/api/away`);
    expect([response.status, response.headers.get('retry-after')]).toEqual([503, '5']);
    expect(await response.json()).toMatchObject({ code: 'service.unavailable' });
  });

  it('names every wrong field, inner ones with their path, and refuses fields nobody asked for', async () => {
    const response = await post(JSON.stringify({ name: 'too long', inner: { count: 'x' }, extra: 1 }));
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({
      code: 'request.invalid',
      errors: expect.arrayContaining([
        'name must be shorter than or equal to 5 characters', 'inner.count must be an integer number', expect.stringContaining('extra should not exist'),
      ]),
    });
  });

  it.each([['not json', '{'], ['no object', '[]'], ['nothing', '']])('refuses a body that is %s', async (_, body) => {
    const response = await post(body);
    expect([response.status, (await response.json() as { code: string }).code]).toEqual([400, 'request.invalid']);
  });

  it('refuses a body that is too large', async () => {
    const response = await post(JSON.stringify({ name: 'x'.repeat(200_000) }));
    expect([response.status, (await response.json() as { code: string }).code]).toEqual([413, 'request.invalid']);
  });

  it('says so when there is no such route', async () => {
    const response = await fetch(`${base}/api/nothing`);
    expect([response.status, (await response.json() as { code: string }).code]).toEqual([404, 'route.not-found']);
  });

  it('breaks off an answer that failed half way, so that nobody takes it for whole', async () => {
    await expect(fetch(`${base}/api/half`).then((response) => response.text())).rejects.toThrow();
  });
});
