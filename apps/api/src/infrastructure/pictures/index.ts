export { avatarAddress, giftIconAddress, servedEmotes, type PictureOwner } from './picture-address';
export { PicturesModule } from './pictures.module';
export { Pictures } from './pictures.service';
export { StandIns } from './stand-ins';
