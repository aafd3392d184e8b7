import type { RoomSignal } from '@app/domain';
import { ControlAction } from 'tiktok-live-connector';
import type { LiveMessage } from './live-message';

/** What the room says about itself, or null. A like message is both: a viewer's taps and the room's total. */
export function toRoomSignal(message: LiveMessage): RoomSignal | null {
  switch (message.type) {
    case 'WebcastRoomUserSeqMessage': {
      const now = toCount(message.data.total);
      const total = toCount(message.data.totalUser);
      return now === null ? null : { kind: 'viewers', now, total: total ?? now };
    }
    case 'WebcastLikeMessage': {
      const total = toCount(message.data.total);
      return total === null ? null : { kind: 'likes', total };
    }
    case 'WebcastControlMessage':
      return toControlSignal(message.data.action);
    case 'WebcastChatMessage':
    case 'WebcastEmoteChatMessage':
    case 'WebcastGiftMessage':
    case 'WebcastSocialMessage':
      return null;
  }
}

function toControlSignal(action: ControlAction): RoomSignal | null {
  switch (action) {
    case ControlAction.CONTROL_ACTION_STREAM_PAUSED:
      return { kind: 'host-paused', paused: true };
    case ControlAction.CONTROL_ACTION_STREAM_UNPAUSED:
      return { kind: 'host-paused', paused: false };
    case ControlAction.CONTROL_ACTION_STREAM_ENDED:
      return { kind: 'ended', suspended: false };
    case ControlAction.CONTROL_ACTION_STREAM_SUSPENDED:
      return { kind: 'ended', suspended: true };
    default:
      return null;
  }
}

function toCount(value: string): number | null {
  const count = Number(value);
  return value !== '' && Number.isSafeInteger(count) && count >= 0 ? count : null;
}
