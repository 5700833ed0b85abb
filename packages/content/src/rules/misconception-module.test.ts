import { describe, expect, it } from 'vitest';
import { findProblems } from '../testing/find-problems.ts';
import { misconceptionsOf } from '../testing/library-files.ts';

describe('misconception-module', () => {
  it('accepts a belief that a topic of the module corrects', () => {
    expect(findProblems('misconception-module', misconceptionsOf(['a-belief'], ['3.2', '1.4']))).toEqual([]);
  });

  it('refuses one that only topics of another module correct', () => {
    expect(findProblems('misconception-module', misconceptionsOf(['a-belief'], ['3.2']))).toMatchObject([
      { message: '`a-belief` has no topic of module 1' },
    ]);
  });
});
