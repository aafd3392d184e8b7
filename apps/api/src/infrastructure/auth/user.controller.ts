import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Patch, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Answers, AnswersNothing } from '../openapi/answers.decorator';
import { Roles, Who } from './access.decorators';
import type { Identity } from './identity';
import { ChangeUserBody, CreateUserBody, UserView } from './user.dto';
import { Users } from './users.service';

const example: UserView = { id: '5b8a7c1e-2f4d-4c1b-8a7e-1c2d3e4f5a6b', name: 'mod.nam', role: 'moderator', createdAt: '2026-01-10T19:30:00.000Z' };

/** Who else may sign in. The first user is the owner and stays. */
@ApiTags('users')
@Roles('owner')
@Controller('users')
export class UserController {
  constructor(private readonly users: Users) {}

  @Get()
  @ApiOperation({ summary: 'Everybody who may sign in' })
  @ApiOkResponse({ type: [UserView] })
  @Answers<UserView[]>([example])
  list(): Promise<UserView[]> {
    return this.users.list();
  }

  @Post()
  @ApiOperation({ summary: 'Let somebody in' })
  @ApiCreatedResponse({ type: UserView })
  @Answers<UserView>(example)
  create(@Body() body: CreateUserBody): Promise<UserView> {
    return this.users.create(body);
  }

  @Patch(':id')
  @ApiOperation({ summary: 'Give another role or password; a new password ends their sign-ins' })
  @ApiOkResponse({ type: UserView })
  @Answers<UserView>(example)
  change(@Param('id', ParseUUIDPipe) id: string, @Body() body: ChangeUserBody, @Who() who: Identity): Promise<UserView> {
    return this.users.change(id, body, who.keyId);
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Let somebody in no more; their sign-ins and keys end' })
  @ApiNoContentResponse()
  @AnswersNothing()
  async remove(@Param('id', ParseUUIDPipe) id: string): Promise<void> {
    await this.users.remove(id);
  }
}
