import { describe, expect, it } from 'vitest';
import { hashContent } from './hash-content.ts';

describe('hashContent', () => {
  it('does not depend on the order in which files were read', () => {
    const one = new Map([['a', '1'], ['b', '2']]);
    const other = new Map([['b', '2'], ['a', '1']]);

    expect(hashContent(one)).toBe(hashContent(other));
  });

  it.each([
    { what: 'a text', files: new Map([['a', '1'], ['b', '3']]) },
    { what: 'a path', files: new Map([['a', '1'], ['c', '2']]) },
    { what: 'the border between two files', files: new Map([['a', '12'], ['b', '']]) },
    { what: 'a file more', files: new Map([['a', '1'], ['b', '2'], ['c', '']]) },
  ])('changes with $what', ({ files }) => {
    expect(hashContent(files)).not.toBe(hashContent(new Map([['a', '1'], ['b', '2']])));
  });

  it('is SHA-256 in hexadecimal', () => {
    expect(hashContent(new Map())).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  });
});
