import { parseSessionId } from './ids';

describe('an id of a session', () => {
  it('is a UUID, in lower case however it was written', () => {
    expect(parseSessionId('0B9C2F3E-11AA-4B5C-8D7E-00112233AABB')).toBe('0b9c2f3e-11aa-4b5c-8d7e-00112233aabb');
  });

  it.each([
    ['nothing', undefined],
    ['null', null],
    ['no text', { id: 1 }],
    ['an empty text', ''],
    ['a name', 'last-sunday'],
    ['36 dashes', '-'.repeat(36)],
    ['dashes in other places', '0b9c2f3e11-aa4b-5c8d-7e00-112233aabb'],
    ['a UUID with something behind it', '0b9c2f3e-11aa-4b5c-8d7e-00112233aabb\n'],
    ['a UUID in braces', '{0b9c2f3e-11aa-4b5c-8d7e-00112233aabb}'],
  ])('is not %s', (_, value) => {
    expect(parseSessionId(value)).toBeNull();
  });
});
