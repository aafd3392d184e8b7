import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { Me, OverlayToken, Role } from '@app/contracts';
import { IsNotEmpty, IsOptional, IsString, MaxLength } from 'class-validator';
import { everyRole } from './identity';

export class LoginBody {
  @ApiProperty({ description: 'ADMIN_PASSWORD, or the one that the first start printed' })
  @IsString() @IsNotEmpty() @MaxLength(256)
  readonly password!: string;

  @ApiPropertyOptional({ description: 'Who; the owner when left out', default: 'owner' })
  @IsOptional() @IsString() @MaxLength(64)
  readonly name?: string;
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
