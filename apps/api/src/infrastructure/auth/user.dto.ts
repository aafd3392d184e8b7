import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { SHORTEST_PASSWORD, type Role } from '@app/contracts';
import { IsIn, IsOptional, IsString, Matches, MaxLength, MinLength } from 'class-validator';
import { everyRole } from './identity';

export class CreateUserBody {
  @ApiProperty({ description: 'Lower case letters, digits, dots and dashes', example: 'mod.nam' })
  @Matches(/^[\p{Ll}\p{Lo}\d][\p{Ll}\p{Lo}\p{M}\d.-]{0,31}$/u)
  readonly name!: string;

  @ApiProperty({ enum: everyRole })
  @IsIn(everyRole)
  readonly role!: Role;

  @ApiProperty({ minLength: SHORTEST_PASSWORD, maxLength: 256 })
  @IsString() @MinLength(SHORTEST_PASSWORD) @MaxLength(256)
  readonly password!: string;
}

export class ChangeUserBody {
  @ApiPropertyOptional({ enum: everyRole })
  @IsOptional() @IsIn(everyRole)
  readonly role?: Role;

  @ApiPropertyOptional({ minLength: SHORTEST_PASSWORD, maxLength: 256 })
  @IsOptional() @IsString() @MinLength(SHORTEST_PASSWORD) @MaxLength(256)
  readonly password?: string;
}

export class UserView {
  @ApiProperty() readonly id!: string;
  @ApiProperty() readonly name!: string;
  @ApiProperty({ enum: everyRole }) readonly role!: Role;
  @ApiProperty({ format: 'date-time' }) readonly createdAt!: string;
}
