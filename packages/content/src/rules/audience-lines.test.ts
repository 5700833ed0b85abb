import { describe, expect, it } from 'vitest';
import { aTopic } from '../testing/content-files.ts';
import { findProblems } from '../testing/find-problems.ts';
import { groups } from '../testing/library-files.ts';

const audiences = (relevance: string, meaningOf: (group: string) => string) =>
  Object.fromEntries(groups.map((group) => [group, { relevance, meaning: meaningOf(group) }]));
const find = (values: Readonly<Record<string, unknown>>) => findProblems('audience-lines', aTopic({ complete: true, ...values }));

describe('audience-lines', () => {
  it('accepts six different lines', () => {
    expect(find({ audiences: audiences('core', (group) => `For ${group}.`) })).toEqual([]);
  });

  it('refuses a line that another group has already', () => {
    const repeated = audiences('core', (group) => (group === 'product' ? 'For engineering.' : `For ${group}.`));

    expect(find({ audiences: repeated })).toMatchObject([{ message: 'topic 1.1 tells product what it tells another group' }]);
  });

  it('refuses a topic that is core for nobody', () => {
    expect(find({ audiences: audiences('useful', (group) => `For ${group}.`) })).toMatchObject([
      { message: 'topic 1.1 is core for nobody' },
    ]);
  });

  it('waits until the topic is complete', () => {
    expect(find({ complete: false })).toEqual([]);
  });
});
