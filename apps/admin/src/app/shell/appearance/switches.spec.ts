import { TestBed } from '@angular/core/testing';
import { appear, theme } from '../../core/appearance/appearance';
import { language, speak } from '../../core/language/language';
import { AppearanceSwitchComponent } from './appearance-switch.component';
import { LanguageSwitchComponent } from './language-switch.component';

afterEach(() => {
  speak('en');
  appear('dark');
  localStorage.clear();
});

async function render(component: typeof LanguageSwitchComponent | typeof AppearanceSwitchComponent) {
  const fixture = TestBed.createComponent<LanguageSwitchComponent | AppearanceSwitchComponent>(component);
  await fixture.whenStable();
  const page: HTMLElement = fixture.nativeElement;
  const choose = async (id: string) => {
    page.querySelector<HTMLInputElement>(`[data-testid="${id}"]`)?.click();
    await fixture.whenStable();
  };
  return { page, choose };
}

it('a choice of language renames what is on the screen, itself included', async () => {
  const { page, choose } = await render(LanguageSwitchComponent);
  expect(page.querySelector('legend')?.textContent).toBe('Language');
  await choose('language-th');
  expect([language(), page.querySelector('legend')?.textContent]).toEqual(['th', 'ภาษา']);
  expect(page.querySelector<HTMLInputElement>('input:checked')?.value).toBe('th');
});

it('each language can be found by whoever reads no other', async () => {
  const { page } = await render(LanguageSwitchComponent);
  expect([...page.querySelectorAll('label')].map((label) => [label.lang, label.textContent.trim()])).toEqual([['en', 'English'], ['th', 'ไทย']]);
});

it('two of the same do not take the choice from each other', async () => {
  const [one, other] = [await render(LanguageSwitchComponent), await render(LanguageSwitchComponent)];
  document.body.append(one.page, other.page);
  await one.choose('language-th');
  await other.choose('language-en');
  TestBed.tick();
  expect([one, other].map(({ page }) => page.querySelector<HTMLInputElement>('input:checked')?.value)).toEqual(['en', 'en']);
  for (const { page } of [one, other]) page.remove();
});

it('a choice of appearance changes the page', async () => {
  const { choose } = await render(AppearanceSwitchComponent);
  await choose('appearance-light');
  expect(theme()).toBe('light');
});
