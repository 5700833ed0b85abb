import { expect, test } from 'vitest';
import { totpCode } from './totp.ts';

// RFC 6238, appendix B, SHA-1 rows; the secret is the ASCII text 12345678901234567890 and the last six of eight digits.
test.each([
  [59, '287082'],
  [1_111_111_109, '081804'],
  [1_111_111_111, '050471'],
  [1_234_567_890, '005924'],
  [2_000_000_000, '279037'],
  [20_000_000_000, '353130'],
])('at second %i gives %s as in RFC 6238', (second, code) => {
  const given = totpCode('GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ', second * 1000);

  expect(given).toBe(code);
});
