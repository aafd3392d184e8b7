import { isolated } from '../../../core/format/names';
import { spoken } from '../../../core/language/spoken';

export const hostFormWords = spoken(
  { lastHosts: 'Started before', forget: (host: string) => `Forget ${isolated(host)}` },
  { lastHosts: 'ที่เคยเริ่ม', forget: (host: string) => `ลืม ${isolated(host)}` },
);
