import { ApiFailure } from '../failure/failure';
import { PagedList, type Page } from './paged-list';

/** Numbers from `first` down to 1, three to a page. */
function numbers(first: number) {
  return async (cursor: string | null): Promise<Page<number>> => {
    const from = cursor === null ? first : Number(cursor);
    const items = [from, from - 1, from - 2].filter((n) => n > 0);
    return { items, next: from > 3 ? String(from - 3) : null };
  };
}

describe('PagedList', () => {
  it('reads page after page until there is none', async () => {
    const list = new PagedList(numbers(5));
    expect(list.items()).toBeNull();
    expect(list.hasMore()).toBe(false);
    await list.refresh();
    expect([list.items(), list.hasMore()]).toEqual([[5, 4, 3], true]);
    await list.more();
    expect([list.items(), list.hasMore()]).toEqual([[5, 4, 3, 2, 1], false]);
    await list.more();
    expect(list.items()).toEqual([5, 4, 3, 2, 1]);
  });

  it('refreshes as far as it was read, so that nobody loses their place', async () => {
    let first = 7;
    const list = new PagedList((cursor) => numbers(first)(cursor));
    await list.refresh();
    await list.more();
    first = 8;
    await list.refresh();
    expect(list.items()).toEqual([8, 7, 6, 5, 4, 3]);
  });

  it('drops what was under way for another owner', async () => {
    let answer: (page: Page<number>) => void = () => undefined;
    const list = new PagedList<number>(() => new Promise((resolve) => (answer = resolve)));
    const late = list.refresh();
    list.clear();
    answer({ items: [1], next: null });
    await late;
    expect(list.items()).toBeNull();
    expect(list.busy()).toBe(false);
  });

  it('keeps what it has when a refresh fails, and says so', async () => {
    let fails = false;
    const list = new PagedList((cursor) => (fails ? Promise.reject(new ApiFailure({ kind: 'unreachable' })) : numbers(2)(cursor)));
    await list.refresh();
    fails = true;
    await list.refresh();
    expect([list.items(), list.failure()]).toEqual([[2, 1], { kind: 'unreachable' }]);
    fails = false;
    await list.refresh();
    expect(list.failure()).toBeNull();
  });
});
