import { hashPassword, makePassword, verifyPassword } from './password';

describe('password', () => {
  it('is recognised by its hash, and no other is', async () => {
    const hash = await hashPassword('น้ำใส 42');
    expect(hash).toMatch(/^scrypt\$32768\$8\$1\$[\w-]{22}\$[\w-]{43}$/);
    expect([await verifyPassword('น้ำใส 42', hash), await verifyPassword('น้ำใส 43', hash)]).toEqual([true, false]);
  });

  it('has another hash each time', async () => {
    expect(await hashPassword('same')).not.toBe(await hashPassword('same'));
  });

  it('does not depend on how a keyboard composes letters', async () => {
    expect(await verifyPassword('cafe\u0301', await hashPassword('caf\u00e9'))).toBe(true);
  });

  it.each(['', 'plain', 'scrypt$1', 'md5$1$1$1$aa$bb'])('matches nothing when the stored hash is %p', async (stored) => {
    expect(await verifyPassword('plain', stored)).toBe(false);
  });
});

describe('makePassword', () => {
  it('is four groups of letters that are not mistaken for each other', () => {
    const made = new Set(Array.from({ length: 200 }, makePassword));
    expect(made.size).toBe(200);
    for (const password of made) expect(password).toMatch(/^([a-hjkmnp-z2-9]{4}-){3}[a-hjkmnp-z2-9]{4}$/);
  });
});
