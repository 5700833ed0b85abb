import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeBase58, encodeBase58 } from './base58.ts';
import { decodeBase64Url, encodeBase64Url } from './base64url.ts';
import { decodeMultikey, encodeMultikey } from './multikey.ts';
import { isUrl } from './url.ts';

const bytes = fc.uint8Array({ maxLength: 100 });

test('base58 gives back every byte, leading zeros too', () => {
  fc.assert(
    fc.property(bytes, (value) => {
      expect(decodeBase58(encodeBase58(value))).toEqual(value);
    }),
  );
});

test('base64url is what the platform writes, and gives back every byte', () => {
  fc.assert(
    fc.property(bytes, (value) => {
      expect(encodeBase64Url(value)).toBe(Buffer.from(value).toString('base64url'));
      expect(decodeBase64Url(encodeBase64Url(value))).toEqual(value);
    }),
  );
});

// Examples of the Base58 draft (draft-msporny-base58, section 5).
test.each([
  ['Hello World!', '2NEpo7TZRRrLZSi2U'],
  ['The quick brown fox jumps over the lazy dog.', 'USm3fpXnKG5EUBx2ndxBDMPVciP5hGey2Jh4NDv6gmeo1LkMeiKrLJUUBk6Z'],
])('writes %j as published', (text, expected) => {
  expect(encodeBase58(Uint8Array.from(Buffer.from(text)))).toBe(expected);
});

test.each(['0', 'O', 'I', 'l', 'a b', 'z'.repeat(201)])('base58 refuses %j', (text) => {
  expect(decodeBase58(text)).toBeNull();
});

test.each(['=', 'a', 'ab=c', 'a+/b'])('base64url refuses %j', (text) => {
  expect(decodeBase64Url(text)).toBeNull();
});

test('a key is read back, and no other kind of key is taken for one', () => {
  const key = Uint8Array.from({ length: 32 }, (_, index) => index);

  expect(encodeMultikey(key)).toMatch(/^z6Mk/);
  expect(decodeMultikey(encodeMultikey(key))).toEqual(key);
  expect(decodeMultikey(`z${encodeBase58(Uint8Array.from([0x80, 0x24, ...key]))}`)).toBeNull();
  expect(decodeMultikey(encodeMultikey(key).slice(1))).toBeNull();
  expect(() => encodeMultikey(key.slice(1))).toThrow(RangeError);
});

test.each([
  ['https://example.org/a', true],
  ['did:key:z6Mk', true],
  ['urn:uuid:1', true],
  ['data:application/vc+jwt,e30', true],
  ['example.org', false],
  ['/a/b', false],
  ['https ://a', false],
  ['https://a b', false],
  ['mailto:', false],
  ['', false],
  [5, false],
  [null, false],
])('%j is a URL: %s', (value, expected) => {
  expect(isUrl(value)).toBe(expected);
});
