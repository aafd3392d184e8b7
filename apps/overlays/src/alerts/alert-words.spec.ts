import { alertWordsIn } from './alert-words';

it.each([['en', 'sent'], ['de-AT', 'schickt'], ['th', 'ส่ง'], ['zh-Hans', '送出'], ['xx', 'sent'], ['', 'sent']])('in %s somebody "%s" a gift', (lang, sent) => {
  expect(alertWordsIn(lang).sent).toBe(sent);
});
