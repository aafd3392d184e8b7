import { isolated } from '../../core/format/names';
import { spoken } from '../../core/language/spoken';

export const loopWords = spoken(
  {
    resetNext: (name: string, next: string) => `Score of ${isolated(name)} reset. ${isolated(next)} is next.`,
    resetNobody: (name: string) => `Score of ${isolated(name)} reset. Nobody is next yet.`,
    resetSomebody: (name: string) => `Score of ${isolated(name)} reset.`,
    resetAllDone: 'All scores reset.',
    onAir: (name: string) => `A comment of ${isolated(name)} is on air.`,
    onAirBare: 'The comment is on air.',
    offAir: 'Taken off air.',
    adjusted: (points: string, name: string) => `${points} points for ${isolated(name)}.`,
    hidden: (name: string) => `${isolated(name)} is hidden. The score is kept and goes on.`,
    shown: (name: string) => `${isolated(name)} is back in the ranking.`,
    restored: 'Comment is new again.',
    noNewComment: 'There is no new comment of this viewer to put on air.',
  },
  {
    resetNext: (name: string, next: string) => `รีเซ็ตคะแนนของ ${isolated(name)} แล้ว คนต่อไปคือ ${isolated(next)}`,
    resetNobody: (name: string) => `รีเซ็ตคะแนนของ ${isolated(name)} แล้ว ยังไม่มีคนต่อไป`,
    resetSomebody: (name: string) => `รีเซ็ตคะแนนของ ${isolated(name)} แล้ว`,
    resetAllDone: 'รีเซ็ตคะแนนทุกคนแล้ว',
    onAir: (name: string) => `คอมเมนต์ของ ${isolated(name)} ขึ้นจอแล้ว`,
    onAirBare: 'คอมเมนต์ขึ้นจอแล้ว',
    offAir: 'เอาลงจากจอแล้ว',
    adjusted: (points: string, name: string) => `${points} คะแนน ให้ ${isolated(name)} แล้ว`,
    hidden: (name: string) => `ซ่อน ${isolated(name)} แล้ว คะแนนยังอยู่และนับต่อ`,
    shown: (name: string) => `${isolated(name)} กลับเข้าอันดับแล้ว`,
    restored: 'คอมเมนต์กลับเป็นใหม่แล้ว',
    noNewComment: 'ผู้ชมคนนี้ไม่มีคอมเมนต์ใหม่ให้ขึ้นจอ',
  },
);
