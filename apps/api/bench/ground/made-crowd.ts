import { giftNamed, type SimulatedViewer } from '@app/webcast-simulator';
import type { SimulatedRoom } from '@app/webcast-simulator';
import { seeded } from './made-events';

type Draft = Parameters<SimulatedRoom['send']>[number];

const rose = giftNamed('Rose');

export function crowdMember(index: number): SimulatedViewer {
  return { id: String(7_100_000_000_000_000_000n + BigInt(index)), handle: `viewer.${index}`, nickname: `Viewer ${index}`, followStatus: index % 3 === 0 ? 1 : 0 };
}

/** What an audience sends, without end: about five likes in ten messages, two comments, two frames of a growing rose streak. */
export function crowd(room: SimulatedRoom, viewers: number): () => Draft {
  const draw = seeded(11);
  const members = Array.from({ length: viewers }, (_, index) => ({ viewer: crowdMember(index), streak: '', roses: 0 }));
  return () => {
    const member = members[draw(viewers)];
    if (member === undefined) throw new RangeError('An audience of nobody sends nothing.');
    const { viewer } = member;
    const kind = draw(100);
    if (kind < 57) return { kind: 'like', viewer, count: 1 + draw(15) };
    if (kind < 77) return { kind: 'comment', viewer, text: `What will my year be like, ${draw(5_000)}?` };
    if (kind < 95) return nextRose(room, member);
    return { kind: kind < 98 ? 'follow' : 'share', viewer };
  };
}

function nextRose(room: SimulatedRoom, member: { readonly viewer: SimulatedViewer; streak: string; roses: number }): Draft {
  if (member.streak === '') member.streak = room.newStreak();
  member.roses += 1;
  return { kind: 'gift', viewer: member.viewer, gift: rose, streak: member.streak, count: member.roses };
}
