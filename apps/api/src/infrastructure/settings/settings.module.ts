import { Module } from '@nestjs/common';
import { Vault } from '../secrets';
import { SignKeyController } from './sign-key.controller';
import { SignKey } from './sign-key.service';

/** What the owner can set while the program runs. */
@Module({
  controllers: [SignKeyController],
  providers: [SignKey, Vault],
  exports: [SignKey],
})
export class SettingsModule {}
