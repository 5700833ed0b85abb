import { describe, expect, it } from 'vitest';
import { Problem } from '../http/problem.ts';
import { configKeyHash, requireSafeExamBrowser } from './safe-exam-browser.ts';

const configKey = '81aad4ab9dfd447cc479e6a4a7c9a544e2cafc7f3adeb68b2a21efad68eca4dc';
const publicUrl = 'https://exam.example.org';
const call = { configKey, publicUrl, path: '/api/sittings/s-1/start', sittingId: 's-1' };

describe('configKeyHash', () => {
  it('is SHA-256 of the address and the key, as any other program computes it', () => {
    // printf 'https://exam.example.org/exam/s-1<key>' | sha256sum
    expect(configKeyHash({ url: `${publicUrl}/exam/s-1`, configKey })).toBe(
      '382d1a220f0233b644187a4e56633ae963407a88bd4a480b075c8c42d0352712',
    );
  });

  it('leaves the fragment out', () => {
    expect(configKeyHash({ url: `${publicUrl}/a#b`, configKey })).toBe(
      configKeyHash({ url: `${publicUrl}/a`, configKey }),
    );
  });
});

describe('requireSafeExamBrowser', () => {
  it.each([
    ['for the exam page', `${publicUrl}/exam/s-1`],
    ['for the address of the call', `${publicUrl}/api/sittings/s-1/start`],
  ])('lets a hash pass %s', (_, url) => {
    const headers = { 'x-safeexambrowser-configkeyhash': configKeyHash({ url, configKey }).toUpperCase() };

    expect(() => requireSafeExamBrowser({ ...call, headers })).not.toThrow();
  });

  it.each<[string, Record<string, string>]>([
    ['no hash', {}],
    ['the hash of another sitting', { 'x-safeexambrowser-configkeyhash': hashAt('/exam/s-2') }],
    ['the key itself', { 'x-safeexambrowser-configkeyhash': configKey }],
  ])('refuses %s', (_, headers) => {
    expect(() => requireSafeExamBrowser({ ...call, headers })).toThrow(Problem);
  });

  it('asks for nothing where no key is set', () => {
    expect(() => requireSafeExamBrowser({ ...call, configKey: null, headers: {} })).not.toThrow();
  });
});

function hashAt(path: string): string {
  return configKeyHash({ url: `${publicUrl}${path}`, configKey });
}
