import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { SHORTEST_PASSWORD, type ChangePassword, type Me, type OverlayToken, type Role } from '@app/contracts';
import { IsNotEmpty, IsOptional, IsString, MaxLength, MinLength } from 'class-validator';
import { everyRole } from './identity';

export class LoginBody {
  @ApiProperty({ description: 'ADMIN_PASSWORD, or the one that the first start printed' })
  @IsString() @IsNotEmpty() @MaxLength(256)
  readonly password!: string;

  @ApiPropertyOptional({ description: 'Who; the owner when left out', default: 'owner' })
  @IsOptional() @IsString() @MaxLength(64)
  readonly name?: string;
}

export class ChangePasswordBody implements ChangePassword {
  @ApiProperty({ description: 'The one that is in use', maxLength: 256 })
  @IsString() @IsNotEmpty() @MaxLength(256)
  readonly current!: string;

  @ApiProperty({ minLength: SHORTEST_PASSWORD, maxLength: 256 })
  @IsString() @MinLength(SHORTEST_PASSWORD) @MaxLength(256)
  readonly next!: string;
}

export class MeView implements Me {
  @ApiProperty() readonly name!: string;
  @ApiProperty({ enum: everyRole }) readonly role!: Role;
}

export class NameBody {
  @ApiProperty({ description: 'What you call it', maxLength: 64, example: 'Streaming PC' })
  @IsString() @IsNotEmpty() @MaxLength(64)
  readonly name!: string;
}

export class KeyView {
  @ApiProperty() readonly id!: string;
  @ApiProperty() readonly name!: string;
  @ApiProperty({ format: 'date-time' }) readonly createdAt!: string;
}

export class NewKeyView {
  @ApiProperty() readonly id!: string;
  @ApiProperty() readonly name!: string;
  @ApiProperty({ description: 'For "Authorization: Bearer KEY". Shown this once.' }) readonly key!: string;
}

export class OverlayTokenView implements OverlayToken {
  @ApiProperty() readonly id!: string;
  @ApiProperty() readonly name!: string;
  @ApiProperty({ description: 'For /overlay?token=… and /question?token=…' }) readonly token!: string;
  @ApiProperty({ format: 'date-time' }) readonly createdAt!: string;
}
