import { computed } from '@angular/core';
import { speak } from './language';
import { spoken } from './spoken';

afterEach(() => {
  speak('en');
  localStorage.clear();
});

const words = spoken(
  { title: 'Ranking', tabs: { chat: 'Chat' }, next: (name: string) => `${name} is next` },
  { title: 'อันดับ', tabs: { chat: 'แชต' }, next: (name: string) => `ต่อไปคือ ${name}` },
);

describe('words', () => {
  it('are said in the language that is spoken', () => {
    speak('th');
    expect([words.title, words.tabs.chat, words.next('Ploy')]).toEqual(['อันดับ', 'แชต', 'ต่อไปคือ Ploy']);
  });

  it('change where they stand when the language is switched', () => {
    const heading = computed(() => `${words.title}, ${words.tabs.chat}`);
    expect(heading()).toBe('Ranking, Chat');
    speak('th');
    expect(heading()).toBe('อันดับ, แชต');
  });

  it('are kept for the next visit', () => {
    speak('th');
    expect(localStorage.getItem('live-support.language')).toBe('th');
  });
});
