import { isSameOrigin } from './same-origin.guard';

describe('isSameOrigin', () => {
  it.each([
    ['a program, which sends no origin', {}],
    ['the own page', { origin: 'http://127.0.0.1:3000', host: '127.0.0.1:3000' }],
    ['the own page behind a proxy that ends TLS', { origin: 'https://show.example', host: 'show.example' }],
    ['the own page behind a proxy that renames the host', { origin: 'https://show.example', host: '127.0.0.1:3000', 'x-forwarded-host': 'show.example' }],
    ['a browser that says so itself', { 'sec-fetch-site': 'same-origin' }],
  ])('lets %s through', (_, headers) => {
    expect(isSameOrigin(headers)).toBe(true);
  });

  it.each([
    ['another site', { origin: 'https://evil.example', host: 'show.example' }],
    ['another port', { origin: 'http://127.0.0.1:8080', host: '127.0.0.1:3000' }],
    ['a page without an address', { origin: 'null', host: '127.0.0.1:3000' }],
    ['a browser that hides the origin but says that it is another site', { 'sec-fetch-site': 'cross-site', host: '127.0.0.1:3000' }],
  ])('stops %s', (_, headers) => {
    expect(isSameOrigin(headers)).toBe(false);
  });
});
