import { SignConfig } from 'tiktok-live-connector';
import { createSignClient } from './sign-client';

const abort = new AbortController().signal;
const onStatus = (): void => undefined;

it('belongs to one connection: neither its address nor its key reaches another', () => {
  const before = createSignClient({ baseUrl: 'http://127.0.0.1:4100', apiKey: null, abort, onStatus });
  const real = createSignClient({ baseUrl: null, apiKey: 'a-made-up-key', abort, onStatus });
  const after = createSignClient({ baseUrl: 'http://127.0.0.1:4200', apiKey: null, abort, onStatus });
  expect([before, real, after].map(({ configuration }) => configuration)).toMatchObject([
    { basePath: 'http://127.0.0.1:4100', baseOptions: { headers: expect.not.objectContaining({ 'X-Api-Key': expect.anything() }) } },
    { basePath: 'https://api.eulerstream.com', baseOptions: { headers: { 'X-Api-Key': 'a-made-up-key' } } },
    { basePath: 'http://127.0.0.1:4200', baseOptions: { headers: expect.not.objectContaining({ 'X-Api-Key': expect.anything() }) } },
  ]);
});

it('leaves no client behind for whoever comes next', () => {
  createSignClient({ baseUrl: 'http://127.0.0.1:4100', apiKey: null, abort, onStatus });
  expect(SignConfig.cachedInstance).toBeUndefined();
});

it('does not wait for ever', () => {
  const { configuration } = createSignClient({ baseUrl: null, apiKey: null, abort, onStatus });
  expect(configuration.baseOptions).toMatchObject({ timeout: 15_000, signal: abort });
});
