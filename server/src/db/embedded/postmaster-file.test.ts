import { describe, expect, it } from 'vitest';
import { parsePostmasterFile } from './postmaster-file.ts';

const whole = '7680\n/data/cluster\n1795234938\n5432\n/tmp/socket\n\n  2163108         4\nready   \n';

describe('parsePostmasterFile', () => {
  it('reads the file of a running server', () => {
    const file = parsePostmasterFile(whole);

    expect(file).toEqual({ pid: 7680, startedAtSeconds: 1_795_234_938, port: 5432, socketDirectory: '/tmp/socket' });
  });

  it('reads the file of a server that has no socket yet', () => {
    const file = parsePostmasterFile('7680\n/data/cluster\n1795234938\n5432\n');

    expect(file).toMatchObject({ pid: 7680, socketDirectory: null });
  });

  it.each([
    '',
    '7680',
    '7680\n/data/cluster\n',
    'x\n/d\n1\n5432\n/s\n',
    '-1\n/d\n1\n5432\n/s\n',
    '0\n/d\n1\n5432\n/s\n',
  ])('finds nothing in a file that is cut off or broken: %j', (text) => {
    expect(parsePostmasterFile(text)).toBeNull();
  });
});
