export { SettingsModule } from './settings.module';
export { SignKey } from './sign-key.service';
