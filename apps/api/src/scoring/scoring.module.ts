import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { SessionModule } from '../session';
import { DeletedSessionsSweep } from './deleted-sessions.sweep';
import { RuleSetEntity } from './rules/rule-set.entity';
import { RescoreController } from './rescore/rescore.controller';
import { RescoreService } from './rescore/rescore.service';
import { RulesController } from './rules/rules.controller';
import { RulesService } from './rules/rules.service';
import { ScoringProcessor } from './scoring.processor';
import { ScoringQueue } from './scoring.queue';

@Module({
  imports: [TypeOrmModule.forFeature([RuleSetEntity]), SessionModule],
  controllers: [RulesController, RescoreController],
  providers: [RulesService, RescoreService, ScoringProcessor, ScoringQueue, DeletedSessionsSweep],
  exports: [ScoringQueue],
})
export class ScoringModule {}
