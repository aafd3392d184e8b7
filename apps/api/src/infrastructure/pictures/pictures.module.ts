import { Global, Module } from '@nestjs/common';
import { PictureFetcher, PictureRoads } from './picture-fetcher';
import { PictureMetrics } from './picture.metrics';
import { PicturesController } from './pictures.controller';
import { Pictures } from './pictures.service';
import { StandIns } from './stand-ins';

/** Pictures of viewers, gifts and emotes, fetched once and served from here. */
@Global()
@Module({
  controllers: [PicturesController],
  providers: [Pictures, PictureFetcher, PictureMetrics, PictureRoads, StandIns],
  exports: [Pictures, StandIns],
})
export class PicturesModule {}
