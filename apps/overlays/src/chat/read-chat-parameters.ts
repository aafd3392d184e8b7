import { OVERLAY_PARAMETERS as KNOWN } from '@app/contracts';
import { numberIn } from '../stage/read-parameters';
import type { ChatRules } from './chat-pace';

/** What only the chat knows: `lines` on screen, 3 to 12, and after how many `seconds` each goes, 0 for when it is pushed out. */
export function readChatParameters(query: URLSearchParams): ChatRules {
  const seconds = numberIn(query, 'seconds', KNOWN.lineSeconds);
  return { most: Math.round(numberIn(query, 'lines', KNOWN.lines)), stayMs: seconds === 0 ? null : Math.max(1, seconds) * 1_000 };
}
