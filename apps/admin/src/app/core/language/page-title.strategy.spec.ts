import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, TitleStrategy } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { speak } from './language';
import { named, PageTitleStrategy } from './page-title.strategy';
import { spoken } from './spoken';

const words = spoken({ history: 'Sessions' }, { history: 'เซสชัน' });

@Component({ template: '' })
class EmptyPage {}

afterEach(() => {
  speak('en');
  localStorage.clear();
});

it('names the page in the language that is spoken, also when that is switched', async () => {
  TestBed.configureTestingModule({
    providers: [
      provideRouter([{ path: 'history', data: named(() => words.history), children: [{ path: 'part', component: EmptyPage }] }, { path: 'nameless', component: EmptyPage }]),
      { provide: TitleStrategy, useClass: PageTitleStrategy },
    ],
  });
  const harness = await RouterTestingHarness.create('/history/part');
  await harness.fixture.whenStable();
  expect(document.title).toBe('Sessions · Live Support');
  speak('th');
  await harness.fixture.whenStable();
  expect(document.title).toBe('เซสชัน · Live Support');
  await harness.navigateByUrl('/nameless');
  await harness.fixture.whenStable();
  expect(document.title).toBe('Live Support');
});
