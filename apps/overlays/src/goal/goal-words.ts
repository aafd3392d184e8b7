import type { GoalKind } from '@app/contracts';

type GoalWords = Readonly<Record<GoalKind, string>> & { readonly reached: string };

const english: GoalWords = { likes: 'Like goal', coins: 'Coin goal', points: 'Points goal', follows: 'New followers', reached: 'Reached!' };
const words: Readonly<Record<string, GoalWords>> = {
  de: { likes: 'Like-Ziel', coins: 'Münzen-Ziel', points: 'Punkte-Ziel', follows: 'Neue Follower', reached: 'Geschafft!' },
  es: { likes: 'Meta de likes', coins: 'Meta de monedas', points: 'Meta de puntos', follows: 'Nuevos seguidores', reached: '¡Logrado!' },
  id: { likes: 'Target suka', coins: 'Target koin', points: 'Target poin', follows: 'Pengikut baru', reached: 'Tercapai!' },
  pt: { likes: 'Meta de curtidas', coins: 'Meta de moedas', points: 'Meta de pontos', follows: 'Novos seguidores', reached: 'Alcançada!' },
  th: { likes: 'เป้าหัวใจ', coins: 'เป้าเหรียญ', points: 'เป้าคะแนน', follows: 'ผู้ติดตามใหม่', reached: 'ถึงเป้าแล้ว!' },
  vi: { likes: 'Mục tiêu thích', coins: 'Mục tiêu xu', points: 'Mục tiêu điểm', follows: 'Người theo dõi mới', reached: 'Đạt rồi!' },
  zh: { likes: '点赞目标', coins: '金币目标', points: '积分目标', follows: '新增关注', reached: '达成！' },
};

/** What a goal is called when it has no title of its own, and what is said when it is reached; English where there is nothing else. @param lang BCP 47 */
export function goalWordsIn(lang: string): GoalWords {
  return words[lang.split('-')[0] ?? ''] ?? english;
}
