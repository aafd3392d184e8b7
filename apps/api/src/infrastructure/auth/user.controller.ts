import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Patch, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Roles, Who } from './access.decorators';
import type { Identity } from './identity';
import { ChangeUserBody, CreateUserBody, UserView } from './user.dto';
import { Users } from './users.service';

/** Who else may sign in. The first user is the owner and stays. */
@ApiTags('users')
@Roles('owner')
@Controller('users')
export class UserController {
  constructor(private readonly users: Users) {}

  @Get()
  @ApiOperation({ summary: 'Everybody who may sign in' })
  @ApiOkResponse({ type: [UserView] })
  list(): Promise<UserView[]> {
    return this.users.list();
  }

  @Post()
  @ApiOperation({ summary: 'Let somebody in' })
  @ApiCreatedResponse({ type: UserView })
  create(@Body() body: CreateUserBody): Promise<UserView> {
    return this.users.create(body);
  }

  @Patch(':id')
  @ApiOperation({ summary: 'Give another role or password; a new password ends their sign-ins' })
  @ApiOkResponse({ type: UserView })
  change(@Param('id', ParseUUIDPipe) id: string, @Body() body: ChangeUserBody, @Who() who: Identity): Promise<UserView> {
    return this.users.change(id, body, who.keyId);
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Let somebody in no more; their sign-ins and keys end' })
  @ApiNoContentResponse()
  async remove(@Param('id', ParseUUIDPipe) id: string): Promise<void> {
    await this.users.remove(id);
  }
}
