import { expect, test } from 'vitest';
import { readDkim, readDmarc, readSpf } from './read-sender-records.ts';

test.each([
  [[], 'missing'],
  [['google-site-verification=x'], 'missing'],
  [['v=spf1 include:_spf.example -all'], 'good'],
  [['v=spf1 mx ~all'], 'good'],
  [['v=spf1 redirect=_spf.example'], 'good'],
  [['v=spf1 mx ?all'], 'weak'],
  [['v=spf1 +all'], 'weak'],
  [['v=spf1 all'], 'weak'],
  [['v=spf1 mx'], 'weak'],
  [['v=spf1 -all', 'v=spf1 mx -all'], 'weak'],
  [['v=spf10 -all'], 'missing'],
] as const)('SPF %j is %s', (texts, verdict) => {
  expect(readSpf(texts).verdict).toBe(verdict);
});

test.each([
  [[], 'missing'],
  [['v=DKIM1; k=rsa; p=MIGf'], 'good'],
  [['p=MIGf'], 'good'],
  [['v=DKIM1; p='], 'missing'],
  [['v=DKIM1; p=; t=s'], 'missing'],
] as const)('DKIM %j is %s', (texts, verdict) => {
  expect(readDkim(texts).verdict).toBe(verdict);
});

test.each([
  [[], 'missing'],
  [['v=DMARC1; p=none; sp=reject'], 'weak'],
  [['v=DMARC1; p=quarantine'], 'good'],
  [['v=DMARC1;p=reject;rua=mailto:a@b.example'], 'good'],
] as const)('DMARC %j is %s', (texts, verdict) => {
  expect(readDmarc(texts).verdict).toBe(verdict);
});
