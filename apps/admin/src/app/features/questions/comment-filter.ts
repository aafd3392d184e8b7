import { recall, remember } from '../../core/memory/remember';

/** What a search over the comments of the session is narrowed to. */
export interface CommentFilter {
  readonly questions: boolean;
  /** Only from the first so many of the ranking; null for everybody. */
  readonly top: number | null;
  readonly clean: boolean;
  /** Only what was not on air yet. */
  readonly unused: boolean;
}

/** How many of the top may be asked for. */
export const TOPS = [3, 5, 10, 20, 50, 100] as const;

const everything: CommentFilter = { questions: false, top: null, clean: false, unused: false };

/** The filter of the last visit, or none at all. */
export function recallFilter(): CommentFilter {
  const kept = readJson(recall('comment-filter'));
  const holds = (name: keyof CommentFilter): boolean => kept[name] === true;
  return { questions: holds('questions'), top: TOPS.find((top) => top === kept['top']) ?? everything.top, clean: holds('clean'), unused: holds('unused') };
}

export function rememberFilter(filter: CommentFilter): void {
  remember('comment-filter', JSON.stringify(filter));
}

function readJson(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}
