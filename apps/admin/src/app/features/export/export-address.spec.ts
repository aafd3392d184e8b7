import { sessionId } from '@app/domain';
import { exportAddress } from './export-address';

const session = sessionId('0c2f7a52-5f7e-4b0c-9d3a-6f6f0c1d2e3f');

describe('exportAddress', () => {
  it('asks for a table by what is in it', () => {
    expect(exportAddress(session, 'comments', true)).toBe(`/api/sessions/${session}/export?format=csv&what=comments&names=true`);
  });

  it('asks for one document of everything', () => {
    expect(exportAddress(session, 'everything', true)).toBe(`/api/sessions/${session}/export?format=json&names=true`);
  });

  it('leaves names out only when told to, and then in every part', () => {
    expect((['participants', 'events', 'comments', 'everything'] as const).every((part) => exportAddress(session, part, false).endsWith('names=false'))).toBe(true);
  });
});
