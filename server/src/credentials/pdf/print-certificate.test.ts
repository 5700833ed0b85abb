import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { CertificateDocument } from './certificate-document.ts';
import { fitLines } from './fit-lines.ts';
import { type Coverage, openCoverage } from './fonts.ts';
import { printCertificate } from './print-certificate.ts';
import { CharactersMissingError, splitRuns } from './split-runs.ts';

let coverage: Coverage;
beforeAll(() => {
  coverage = openCoverage();
});

const names = [
  'Nguyễn Thị Phương Thảo',
  'Małgorzata Wiśniewska-Żółć',
  'Ελένη Παπαδοπούλου',
  '欧阳娜娜 龔瑄',
  'محمد عبد الرحمن الحسيني',
  'Анна Ильинична',
  'O’Brien-Müller d’Åse',
];

function aDocument(legalName: string): CertificateDocument {
  return {
    legalName,
    programme: 'Certified Medical Device Security Practitioner (CMDSP)',
    issuerName: 'Test issuer',
    schemeVersion: '2026.1',
    number: 'CMDSP-0000-0000-0000-0000-0',
    awardedOn: '21 November 2026',
    validUntilOn: '21 November 2029',
    verifyUrl: 'http://localhost:3000/verify/CMDSP-0000-0000-0000-0000-0',
    isDemonstration: true,
    awardedAt: new Date('2026-11-21T10:00:00Z'),
  };
}

const poppler = findPoppler();

describe('a printed certificate', () => {
  test.each(names)('%s: tagged, titled, in English, with embedded fonts only', async (name) => {
    const text = (await printCertificate(aDocument(name), coverage)).toString('latin1');

    expect(text).toContain('/Marked true');
    expect(text).toContain('/Lang (en)');
    expect(text).toContain('/DisplayDocTitle true');
    expect(text).toContain('pdfuaid');
    expect(text.match(/\/FontFile[23]? /g)?.length).toBe(text.match(/\/Type \/FontDescriptor/g)?.length);
  });

  test.skipIf(poppler === null).each(names)('%s: reads back as it was written', async (name) => {
    const directory = mkdtempSync(join(tmpdir(), 'cmdsp-pdf-'));
    const file = join(directory, 'certificate.pdf');
    writeFileSync(file, await printCertificate(aDocument(name), coverage));

    const text = execFileSync(poppler ?? '', [file, '-'], { encoding: 'utf8' });
    rmSync(directory, { recursive: true });

    // Readers put marks of direction around right-to-left text; they are no part of the name.
    expect(text.replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')).toContain(name);
  });
});

test('a line in two directions stands in visual order', () => {
  const runs = splitRuns('أحمد Ahmed الحسيني', coverage);

  expect(runs.map((run) => run.text.trim()).filter((text) => text !== '')).toEqual(['الحسيني', 'Ahmed', 'أحمد']);
});

test('characters that no font has are refused by name', () => {
  expect(() => splitRuns('Name 𓀀', coverage)).toThrow(CharactersMissingError);
});

test('long names get smaller, then break at spaces, and nothing is lost', () => {
  const measure = (text: string, size: number) => text.length * size;

  expect(fitLines('Anna Lee', { width: 100, measure, sizes: [10, 5] })).toEqual({ lines: ['Anna Lee'], size: 10 });
  expect(fitLines('Anna Maria Lee Long', { width: 100, measure, sizes: [10, 5] })).toEqual({
    lines: ['Anna Maria', 'Lee Long'],
    size: 10,
  });
  expect(fitLines('A'.repeat(50), { width: 100, measure, sizes: [10, 5] }).lines.join('')).toBe('A'.repeat(50));
});

function findPoppler(): string | null {
  try {
    execFileSync('pdftotext', ['-v'], { stdio: 'ignore' });
    return 'pdftotext';
  } catch {
    return null; // not installed: the structure is still tested
  }
}
