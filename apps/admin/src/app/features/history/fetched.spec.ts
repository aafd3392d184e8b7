import { ApiFailure } from '../../core/failure/failure';
import { Fetched } from './fetched';

describe('Fetched', () => {
  it('keeps what it has while a later try fails, and says why', async () => {
    let answer = (): Promise<number> => Promise.resolve(1);
    const thing = new Fetched(() => answer());
    await thing.refresh();
    answer = () => Promise.reject(new ApiFailure({ kind: 'unreachable' }));
    expect(await thing.refresh()).toBe(false);
    expect([thing.value(), thing.failure()]).toEqual([1, { kind: 'unreachable' }]);
    answer = () => Promise.resolve(2);
    await thing.refresh();
    expect([thing.value(), thing.failure()]).toEqual([2, null]);
  });

  it('drops an answer that comes after a later one, or after it was cleared', async () => {
    const answers: ((value: number) => void)[] = [];
    const thing = new Fetched<number>(() => new Promise((resolve) => answers.push(resolve)));
    const [slow, quick] = [thing.refresh(), thing.refresh()];
    answers[1]?.(2);
    answers[0]?.(1);
    await Promise.all([slow, quick]);
    expect(thing.value()).toBe(2);
    const late = thing.refresh();
    thing.clear();
    answers[2]?.(3);
    await late;
    expect(thing.value()).toBeNull();
  });
});
