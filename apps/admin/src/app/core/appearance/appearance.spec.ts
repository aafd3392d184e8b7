import { TestBed } from '@angular/core/testing';
import { speak } from '../language/language';
import { appear, appearance, theme } from './appearance';
import { DressPage } from './dress-page.service';

const root = document.documentElement;

beforeEach(() => {
  appear('dark');
  speak('en');
  localStorage.clear();
});

describe('appearance', () => {
  it('is dark until somebody chooses, and keeps what was chosen', () => {
    expect([appearance(), theme()]).toEqual(['dark', 'dark']);
    appear('light');
    expect([theme(), localStorage.getItem('live-support.theme')]).toEqual(['light', 'light']);
  });

  it('is written on the page, with the language, and follows both', () => {
    TestBed.inject(DressPage).start();
    TestBed.tick();
    expect([root.dataset['theme'], root.lang]).toEqual(['dark', 'en']);
    appear('light');
    speak('th');
    TestBed.tick();
    expect([root.dataset['theme'], root.lang]).toEqual(['light', 'th']);
  });
});
