import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hasPackageLinks, listPackageLinks } from './package-links.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cmdsp-links-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function list(entries: unknown): void {
  writeFileSync(join(folder, 'pg-symlinks.json'), JSON.stringify(entries));
}

describe('listPackageLinks', () => {
  it('reads each link with its target beside it', () => {
    list([{ source: 'native/lib/libpq.so.5.18', target: 'native/lib/libpq.so.5' }]);

    const links = listPackageLinks(folder);

    expect(links).toEqual([{ path: 'lib/libpq.so.5', target: 'libpq.so.5.18' }]);
  });

  it.each([
    [[{ source: 'native/../../etc/passwd', target: 'native/lib/a' }]],
    [[{ source: 'native/lib/a', target: '/etc/cron.d/x' }]],
    [[{ source: 'native/bin/a', target: 'native/lib/a' }]],
    [[{ source: 'native/lib/deep/a', target: 'native/lib/b' }]],
    [['native/lib/a']],
    [{}],
  ])('refuses what leaves the package or its folder: %j', (entries) => {
    list(entries);

    expect(() => listPackageLinks(folder)).toThrow('pg-symlinks.json');
  });
});

describe('hasPackageLinks', () => {
  it('sees a link that is missing', () => {
    list([
      { source: 'native/a.1', target: 'native/a' },
      { source: 'native/b.1', target: 'native/b' },
    ]);
    symlinkSync('a.1', join(folder, 'a'));

    const before = hasPackageLinks(folder);
    symlinkSync('b.1', join(folder, 'b'));

    expect(before).toBe(false);
    expect(hasPackageLinks(folder)).toBe(true);
  });
});
