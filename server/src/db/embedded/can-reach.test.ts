import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { canReach } from './can-reach.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cmdsp-reach-'));
  mkdirSync(join(folder, 'inner'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('canReach', () => {
  it.each([
    [0o700, 'other', false],
    [0o711, 'other', true],
    [0o766, 'other', false],
    [0o710, 'group', true],
    [0o701, 'group', false],
    [0o100, 'owner', true],
    [0o077, 'owner', false],
  ])('with mode %o lets a member of "%s" pass: %s', (mode, member, expected) => {
    const owner = statSync(folder);
    const account = {
      uid: member === 'owner' ? owner.uid : owner.uid + 1,
      gid: member === 'group' ? owner.gid : owner.gid + 1,
      isOther: true,
    };
    chmodSync(folder, mode);

    const outcome = canReach(join(folder, 'inner'), account);
    chmodSync(folder, 0o700);

    expect(outcome).toBe(expected);
  });
});
