import { remember } from '../../core/memory/remember';
import { recallFilter, rememberFilter } from './comment-filter';

const none = { questions: false, top: null, clean: false, unused: false };

describe('the filter of the comments', () => {
  afterEach(() => localStorage.clear());

  it('is none at the first visit, and that of the last one afterwards', () => {
    expect(recallFilter()).toEqual(none);
    rememberFilter({ questions: true, top: 10, clean: true, unused: false });
    expect(recallFilter()).toEqual({ questions: true, top: 10, clean: true, unused: false });
  });

  it.each(['{', 'null', '7', '"text"', '{"questions":"yes","top":4,"clean":1}', '{"top":"10"}'])('is none when %s was kept', (kept) => {
    remember('comment-filter', kept);
    expect(recallFilter()).toEqual(none);
  });
});
