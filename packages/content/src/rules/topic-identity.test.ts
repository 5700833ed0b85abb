import { describe, expect, it } from 'vitest';
import { aProgramme } from '../testing/a-programme.ts';
import { drafted, aTopic } from '../testing/content-files.ts';
import { findProblems } from '../testing/find-problems.ts';

const folder = 'topics/1.1-topic-1-1';
const right = { title: 'Topic 1.1', slug: 'topic-1-1' };
const find = (overrides: Readonly<Record<string, unknown>>) =>
  findProblems('topic-identity', {
    ...aProgramme(),
    [`${folder}/topic.yaml`]: Object.values(aTopic({ ...right, ...overrides }))[0],
  });

describe('topic-identity', () => {
  it('accepts a topic that repeats the programme', () => {
    expect(find({})).toEqual([]);
  });

  it.each([
    { key: 'title', value: 'Topic 1.1 and more', expected: '`title` gives `Topic 1.1 and more`, expected `Topic 1.1`' },
    { key: 'slug', value: 'something', expected: '`slug` gives `something`, expected `topic-1-1`' },
    { key: 'domain', value: 2, expected: '`domain` gives `2`, expected `1`' },
    { key: 'module', value: 2, expected: '`module` gives `2`, expected `1`' },
  ])('refuses a $key of its own', ({ key, value, expected }) => {
    expect(find({ [key]: value }).map(({ message }) => message)).toContain(expected);
  });

  it('refuses a discussion of another topic', () => {
    const discussion = {
      topic: '1.2',
      opening: 'Why?',
      followUps: ['And?', 'Or?'],
      facilitator: { positions: ['One.', 'Two.'], trap: 'Blame.', close: 'Thank all.' },
      provenance: drafted,
    };
    const topic = Object.values(aTopic(right))[0];
    const files = { [`${folder}/topic.yaml`]: topic, [`${folder}/discussion.yaml`]: discussion };

    expect(findProblems('topic-identity', files)).toMatchObject([{ message: 'the discussion says topic 1.2' }]);
  });
});
