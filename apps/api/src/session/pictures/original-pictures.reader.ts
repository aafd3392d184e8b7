import type { Emote } from '@app/domain';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Pictures, type PictureOwner } from '../../infrastructure/pictures';

/** Where TikTok's messages said that a picture is: known to every process, and after every restart. */
@Injectable()
export class OriginalPictures implements OnModuleInit {
  constructor(
    private readonly dataSource: DataSource,
    private readonly pictures: Pictures,
  ) {}

  onModuleInit(): void {
    this.pictures.lookUpWith((owner) => this.of(owner));
  }

  private async of({ kind, id }: PictureOwner): Promise<readonly string[]> {
    switch (kind) {
      case 'viewer':
        return this.addresses('select avatar_url as address from viewer where id = $1', id);
      case 'gift':
        return this.addresses('select icon_url as address from gift where id = $1', id);
      case 'comment':
        return /^\d{1,18}$/.test(id) ? this.emotes(id) : [];
    }
  }

  private async addresses(sql: string, id: string): Promise<string[]> {
    const rows: { address: string | null }[] = await this.dataSource.query(sql, [id]);
    return rows.flatMap(({ address }) => address ?? []);
  }

  private async emotes(comment: string): Promise<string[]> {
    const rows: { emotes: Emote[] }[] = await this.dataSource.query('select emotes from comment where id = $1', [comment]);
    return rows.flatMap(({ emotes }) => emotes.map(({ imageUrl }) => imageUrl));
  }
}
