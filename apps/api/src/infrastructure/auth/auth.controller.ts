import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post, Req, Res } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Me } from '@app/contracts';
import { DomainError } from '@app/domain';
import type { Request, Response } from 'express';
import { Answers, AnswersNothing } from '../openapi/answers.decorator';
import { Public, Roles, Who } from './access.decorators';
import { AccessKeys, COOKIE_LIFETIME_MS } from './access-keys.service';
import { AttemptLimiter } from './attempt-limiter';
import { ChangePasswordBody, KeyView, LoginBody, MeView, NameBody, NewKeyView } from './auth.dto';
import type { Identity } from './identity';
import { clearSessionCookie, setSessionCookie } from './session-cookie';
import { OWNER, Users } from './users.service';

const ID = '3f1c2a52-5f7e-4b0c-9d3a-6f6f0c1d2e3f';
const ATTEMPTS = 10;
const ATTEMPTS_WINDOW_MS = 5 * 60_000;

@ApiTags('access')
@Controller('auth')
export class AuthController {
  private readonly limiter = new AttemptLimiter(ATTEMPTS, ATTEMPTS_WINDOW_MS);
  /** By user: whoever found a signed-in browser may not guess on from many addresses. */
  private readonly changes = new AttemptLimiter(ATTEMPTS, ATTEMPTS_WINDOW_MS);

  constructor(
    private readonly users: Users,
    private readonly keys: AccessKeys,
  ) {}

  @Public()
  @Post('login')
  @HttpCode(200)
  @ApiOperation({ summary: 'Sign in with the password; sets the cookie' })
  @ApiBody({ type: LoginBody })
  @ApiOkResponse({ type: MeView })
  @Answers<Me>({ name: 'owner', role: 'owner' }, 'auth.wrong-password', 'auth.too-many-attempts')
  async login(@Body() { name, password }: LoginBody, @Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<Me> {
    const address = request.ip ?? '';
    slowDown(this.limiter.take(address), response);
    const user = await this.users.authenticate(name ?? OWNER, password);
    if (!user) throw new DomainError('auth.wrong-password', 'That is not the password.');
    this.limiter.forget(address);
    const { key } = await this.keys.issue(user.id, 'cookie');
    setSessionCookie(request, response, key, COOKIE_LIFETIME_MS);
    return { name: user.name, role: user.role };
  }

  @Roles('owner', 'moderator', 'viewer')
  @Post('logout')
  @HttpCode(204)
  @ApiOperation({ summary: 'End this sign-in' })
  @ApiNoContentResponse()
  async logout(@Who() who: Identity, @Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<void> {
    await this.keys.signOut(who.keyId);
    clearSessionCookie(request, response);
  }

  @Roles('owner', 'moderator', 'viewer')
  @Post('logout/others')
  @HttpCode(204)
  @ApiOperation({ summary: 'End all other sign-ins of whoever asks; keys of programs stay' })
  @ApiNoContentResponse()
  async logoutOthers(@Who() who: Identity): Promise<void> {
    await this.keys.signOutEverywhere(who.userId, who.keyId);
  }

  @Roles('owner', 'moderator', 'viewer')
  @Post('password')
  @HttpCode(204)
  @ApiOperation({ summary: 'Change the own password; ends all other sign-ins of whoever asks' })
  @ApiNoContentResponse()
  @AnswersNothing('auth.wrong-password', 'auth.too-many-attempts')
  async changePassword(@Body() { current, next }: ChangePasswordBody, @Who() who: Identity, @Res({ passthrough: true }) response: Response): Promise<void> {
    slowDown(this.changes.take(who.userId), response);
    if (!(await this.users.authenticate(who.name, current))) throw new DomainError('auth.wrong-password', 'That is not the password.');
    this.changes.forget(who.userId);
    await this.users.setPassword(who.userId, next, who.keyId);
  }

  @Get('me')
  @ApiOperation({ summary: 'Who is signed in' })
  @ApiOkResponse({ type: MeView })
  @Answers<Me>({ name: 'mod.nam', role: 'moderator' })
  me(@Who() { name, role }: Identity): Me {
    return { name, role };
  }

  @Roles('owner')
  @Get('keys')
  @ApiOperation({ summary: 'Bearer keys that work' })
  @ApiOkResponse({ type: [KeyView] })
  @Answers<KeyView[]>([{ id: ID, name: 'Stream deck', createdAt: '2026-01-10T19:30:00.000Z' }])
  async listKeys(): Promise<KeyView[]> {
    return (await this.keys.list()).map(({ id, name, createdAt }) => ({ id, name, createdAt: createdAt.toISOString() }));
  }

  @Roles('owner')
  @Post('keys')
  @ApiOperation({ summary: 'Make a bearer key for a program' })
  @ApiCreatedResponse({ type: NewKeyView })
  @Answers<NewKeyView>({ id: ID, name: 'Stream deck', key: 'Yh3c0v1nJm2q0Yx1m0T4i8zGmZbCq7b0sWq1v9eX5aE' })
  async createKey(@Body() { name }: NameBody, @Who() who: Identity): Promise<NewKeyView> {
    return { ...(await this.keys.issue(who.userId, 'bearer', name)), name };
  }

  @Roles('owner')
  @Delete('keys/:id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Revoke a bearer key' })
  @ApiNoContentResponse()
  @AnswersNothing('token.not-found')
  async revokeKey(@Param('id', ParseUUIDPipe) id: string): Promise<void> {
    await this.keys.revokeBearer(id);
  }
}

/** @throws DomainError `auth.too-many-attempts` when there is anything to wait for */
function slowDown(waitMs: number, response: Response): void {
  if (waitMs === 0) return;
  const seconds = Math.ceil(waitMs / 1000);
  response.setHeader('Retry-After', String(seconds));
  throw new DomainError('auth.too-many-attempts', `Too many wrong passwords. Try again in ${seconds} s.`);
}
