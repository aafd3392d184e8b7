import { TestBed } from '@angular/core/testing';
import { viewerId } from '@app/domain';
import { holdLiveClient } from '../../../testing/held-live-client';
import { madeUpLine, START } from '../../../testing/made-up';
import { LIVE_CLIENT } from '../live-client.provider';
import { sayActivity } from './activity-line.component';
import { ActivityComponent } from './activity.component';
import { filterActivity } from './filter-activity';

async function render() {
  const client = holdLiveClient();
  TestBed.configureTestingModule({ imports: [ActivityComponent], providers: [{ provide: LIVE_CLIENT, useValue: client }] });
  const fixture = TestBed.createComponent(ActivityComponent);
  const page: HTMLElement = fixture.nativeElement;
  const scroller = page.querySelector<HTMLElement>('.lines') ?? page;
  scroller.scrollTo = () => undefined;
  const texts = (): string[] => [...page.querySelectorAll('.text')].map((line) => line.textContent ?? '');
  const scroll = async (top: number) => {
    Object.defineProperty(scroller, 'scrollTop', { value: top, configurable: true });
    scroller.dispatchEvent(new Event('scroll'));
    await fixture.whenStable();
  };
  const hear = async (...ids: string[]) => {
    client.activity.update((lines) => [...lines, ...ids.map((id) => madeUpLine(id))]);
    await fixture.whenStable();
  };
  await fixture.whenStable();
  return { client, fixture, page, texts, scroll, hear };
}

describe('ActivityComponent', () => {
  it('puts the newest line at the top', async () => {
    const { hear, texts } = await render();
    await hear('1', '2');
    expect(texts()).toEqual(['Comment 2', 'Comment 1']);
  });

  it('holds still while somebody reads further down, counts what is new, and goes on at the top', async () => {
    const { hear, scroll, texts, page } = await render();
    await hear('1');
    await scroll(40);
    await hear('2', '3');
    expect(texts()).toEqual(['Comment 1']);
    expect(page.querySelector('.fresh')?.textContent).toContain('2 new');
    await scroll(0);
    expect(texts()).toEqual(['Comment 3', 'Comment 2', 'Comment 1']);
    expect(page.querySelector('.fresh')).toBeNull();
  });

  it('shows one kind in its tab', async () => {
    const { client, fixture, page, texts } = await render();
    client.activity.set([madeUpLine('1'), madeUpLine('2', 'system'), madeUpLine('3', 'follow')]);
    await fixture.whenStable();
    expect(texts()).toHaveLength(3);
    page.querySelector<HTMLElement>('[data-tab="system"]')?.click();
    await fixture.whenStable();
    expect(texts()).toEqual(['Live']);
  });
});

describe('filterActivity', () => {
  it('never gives more than it may', () => {
    const lines = Array.from({ length: 300 }, (_, index) => madeUpLine(String(index)));
    const shown = filterActivity(lines, 'all', 100);
    expect([shown.length, shown[0]?.id, shown.at(-1)?.id]).toEqual([100, '299', '200']);
  });
});

describe('sayActivity', () => {
  it('says what each kind of line was', () => {
    const who = { id: '1', at: START, viewerId: viewerId('1'), nickname: 'Mai' };
    expect(sayActivity({ ...who, kind: 'gift', giftName: 'Paper Crane', count: 24, points: 120 })).toBe('sent Paper Crane ×24');
    expect(sayActivity({ ...who, kind: 'like', count: 15 })).toBe('liked 15 times');
    expect(sayActivity({ id: '1', at: START, kind: 'system', connection: { state: 'offline', since: START, nextTryAt: '2026-11-22T18:00:30.000Z' } })).toBe('Host is offline: asking again in 30 s');
  });
});
