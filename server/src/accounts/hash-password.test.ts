import { expect, test } from 'vitest';
import { hashPassword, verifyPassword } from './hash-password.ts';

test('writes argon2id with its costs and a new salt each time', async () => {
  const [first, second] = await Promise.all([
    hashPassword('four calm herons wade'),
    hashPassword('four calm herons wade'),
  ]);

  expect(first).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/);
  expect(second).not.toBe(first);
});

test.each([
  ['the same password', 'zażółć gęślą jaźń', true],
  ['the same password typed in decomposed letters', 'zażółć gęślą jaźń'.normalize('NFD'), true],
  ['another password', 'zazolc gesla jazn', false],
])('takes %s: %3$s', async (_, password, expected) => {
  const hash = await hashPassword('zażółć gęślą jaźń');

  const isRight = await verifyPassword({ hash, password });

  expect(isRight).toBe(expected);
});

// The encoded test vector of the reference implementation's command line: argon2id, t=2, m=65536, p=1.
test('verifies a hash that the reference implementation wrote', async () => {
  const hash = '$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc';

  const isRight = await verifyPassword({ hash, password: 'password' });

  expect(isRight).toBe(true);
});

test.each(['', 'plain', '$2b$10$abcdefghijklmnopqrstuv', '$argon2i$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$AAAA'])(
  'refuses the hash %j without an error',
  async (hash) => {
    expect(await verifyPassword({ hash, password: 'password' })).toBe(false);
  },
);

test('serves forty at once, in line', async () => {
  const hashes = await Promise.all(
    Array.from({ length: 40 }, (_, number) => hashPassword(`password number ${number}`)),
  );

  expect(new Set(hashes).size).toBe(40);
}, 60_000);
