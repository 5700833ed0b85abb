import { describe, expect, it } from 'vitest';
import { printTable } from './print-table.ts';

describe('printTable', () => {
  it('aligns words to the left and figures to the right, and never cuts the last column', () => {
    const table = printTable([
      ['Topic', 'Words', 'Note'],
      ['1.1', '1640', 'long'],
      ['All', '12', 'a much longer note'],
    ]);

    expect(table.split('\n')).toEqual([
      '  Topic  Words  Note',
      '  -----  -----  ------------------',
      '    1.1   1640  long',
      '  All       12  a much longer note',
    ]);
  });
});
