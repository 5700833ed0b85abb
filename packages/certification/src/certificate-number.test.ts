import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeCertificateNumber, readCertificateNumber } from './certificate-number.ts';

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const anyNumber = fc.uint8Array({ minLength: 10, maxLength: 10 }).map(makeCertificateNumber);

test('is readable, grouped and unlike any other for other bytes', () => {
  const zeros = makeCertificateNumber(new Uint8Array(10));
  const ones = makeCertificateNumber(new Uint8Array(10).fill(255));

  expect(zeros).toBe('CMDSP-0000-0000-0000-0000-0');
  expect(ones).toMatch(/^CMDSP-ZZZZ-ZZZZ-ZZZZ-ZZZZ-[0-9A-HJKMNP-TV-Z]$/);
});

test('carries all 80 bits: other bytes give another number', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 10, maxLength: 10 }), fc.nat(79), (bytes, bit) => {
      const other = Uint8Array.from(bytes, (byte, index) => (index === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte));

      expect(makeCertificateNumber(other).slice(0, -2)).not.toBe(makeCertificateNumber(bytes).slice(0, -2));
    }),
  );
});

test('is read back however it is typed', () => {
  fc.assert(
    fc.property(anyNumber, (number) => {
      const typed = [
        number,
        number.toLowerCase(),
        number.replaceAll('-', ' '),
        number.replaceAll('-', ''),
        number.slice(6),
        ` ${number.replaceAll('0', 'o').replaceAll('1', 'l')} `,
      ];

      expect(typed.map(readCertificateNumber)).toEqual(typed.map(() => number));
    }),
  );
});

test('finds every single wrong character and every swap of neighbours', () => {
  fc.assert(
    fc.property(anyNumber, fc.nat(16), fc.constantFrom(...Array.from(alphabet)), (number, position, replacement) => {
      const bare = number.slice(6).replaceAll('-', '');
      const wrong = bare.slice(0, position) + replacement + bare.slice(position + 1);
      const swapped =
        bare.slice(0, position) + (bare[position + 1] ?? '') + (bare[position] ?? '') + bare.slice(position + 2);

      if (wrong !== bare) expect(readCertificateNumber(wrong)).toBeNull();
      if (swapped !== bare) expect(readCertificateNumber(swapped)).toBeNull();
    }),
    { numRuns: 2000 },
  );
});

test.each([
  '',
  'CMDSP',
  'CMDSP-0000-0000-0000-0000',
  'CMDSP-0000-0000-0000-0000-00',
  'CMDSP-UUUU-0000-0000-0000-0',
  '0'.repeat(100),
  '<script>',
])('refuses %j', (text) => {
  expect(readCertificateNumber(text)).toBeNull();
});
