import { TestBed } from '@angular/core/testing';
import { MAT_DIALOG_DATA, MatDialogRef } from '@angular/material/dialog';
import { provideRouter } from '@angular/router';
import { holdServer, Refusal } from '../../testing/held-server';
import { madeUpDetail, SESSION } from '../../testing/made-up';
import { DeleteSessionDialog } from './delete-session.dialog';
import { meansHost } from './means-host';

async function render(answer: () => unknown = () => null) {
  const closed: unknown[] = [];
  const confirmed: (string | null)[] = [];
  const server = holdServer({
    [`DELETE /sessions/${SESSION}`]: ({ params }) => {
      confirmed.push(params.get('confirm'));
      return answer();
    },
  });
  TestBed.configureTestingModule({
    imports: [DeleteSessionDialog],
    providers: [provideRouter([]), server.providers, { provide: MAT_DIALOG_DATA, useValue: madeUpDetail({ host: 'mali_star' }) }, { provide: MatDialogRef, useValue: { close: (value: unknown) => closed.push(value) } }],
  });
  const fixture = TestBed.createComponent(DeleteSessionDialog);
  await fixture.whenStable();
  const page: HTMLElement = fixture.nativeElement;
  const button = page.querySelector<HTMLButtonElement>('[data-testid=confirm]');
  const field = page.querySelector<HTMLInputElement>('[data-testid=delete-host]');
  if (!button || !field) throw new Error('no dialog');
  const write = async (text: string) => {
    field.value = text;
    field.dispatchEvent(new Event('input'));
    await fixture.whenStable();
  };
  const submit = async () => {
    page.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
    await fixture.whenStable();
  };
  return { button, closed, confirmed, page, submit, write };
}

describe('deleting a session', () => {
  it('is not offered before the name of the host stands there', async () => {
    const { button, confirmed, submit, write } = await render();
    expect(button.disabled).toBe(true);
    await write('mali_sta');
    expect(button.disabled).toBe(true);
    await submit();
    expect(confirmed).toEqual([]);
    await write('@Mali_Star');
    expect(button.disabled).toBe(false);
  });

  it('sends what was written, and closes once it is gone', async () => {
    const { closed, confirmed, submit, write } = await render();
    await write(' @mali_star ');
    await submit();
    expect([confirmed, closed]).toEqual([['@mali_star'], [true]]);
  });

  it('stays and says why when the server refuses', async () => {
    const { button, closed, page, submit, write } = await render(() => new Refusal(403, 'auth.forbidden'));
    await write('mali_star');
    await submit();
    expect(closed).toEqual([]);
    expect(page.querySelector('[role=alert]')?.textContent).toContain('Ask the owner');
    expect(button.disabled).toBe(false);
  });

  it('says what goes with it', async () => {
    const { page } = await render();
    expect(page.textContent).toContain('9 viewers with their points, 12 comments and 5 gifts');
  });
});

describe('meansHost', () => {
  it.each(['mali_star', '@mali_star', ' MALI_star '])('takes %p for the host', (written) => {
    expect(meansHost(written, 'mali_star')).toBe(true);
  });

  it.each(['', '@', 'mali', 'mali_star2', '@@mali_star'])('does not take %p for the host', (written) => {
    expect(meansHost(written, 'mali_star')).toBe(false);
  });
});
