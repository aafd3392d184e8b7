export { DatabaseAddress } from './database-address';
export { DatabaseModule } from './database.module';
export { migrate } from './migrate';
export { Notifications } from './notifications.service';
