import { describe, expect, it } from 'vitest';
import { csvFileName } from './csv-file-name.ts';

describe('csvFileName', () => {
  it.each([
    ['standards', {}, 'cmdsp-standards.csv'],
    [
      'incidents',
      { device: 'infusion-pump', cause: undefined, module: '1' },
      'cmdsp-incidents-device-infusion-pump-module-1.csv',
    ],
    ['glossary', { find: '../Zoë & Söhne' }, 'cmdsp-glossary-find-zoe-sohne.csv'],
    ['standards', { jurisdiction: '欧盟' }, 'cmdsp-standards-jurisdiction.csv'],
  ])('names the file of %s narrowed by %o %s', (table, chosen, name) => {
    expect(csvFileName(table, chosen)).toBe(name);
  });

  it('is short whatever was typed', () => {
    expect(csvFileName('glossary', { find: 'x'.repeat(500) })).toHaveLength(104);
  });
});
