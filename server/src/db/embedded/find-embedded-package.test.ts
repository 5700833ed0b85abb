import { describe, expect, it } from 'vitest';
import { findEmbeddedPackage } from './find-embedded-package.ts';

describe('findEmbeddedPackage', () => {
  it.each([
    ['win32-x64', 'platform-not-supported'],
    ['darwin-arm64', 'binaries-missing'],
  ])('says in one line what to do on %s without binaries', (platform, code) => {
    // Whoever develops on that platform has its binaries.
    const elsewhere = platform === `${process.platform}-${process.arch}` ? 'linux-arm64' : platform;

    const find = () => findEmbeddedPackage(elsewhere);

    expect(find).toThrow(
      expect.objectContaining({ code, message: expect.stringMatching(/^[^\n]*DATABASE_URL[^\n]*$/) }),
    );
  });
});
