import { describe, expect, it } from 'vitest';
import { aProgramme } from '../testing/a-programme.ts';
import { findProblems } from '../testing/find-problems.ts';

const passage = 'a gateway that calls home at night is found by whoever reads its log';
const reading = (folder: string, text: string) => ({ [`topics/${folder}/reading.md`]: `Before.\n\n${text}\n` });
const [one, other] = ['1.1-some-topic', '1.2-another-topic'];
const problemsOf = (first: string, second: string) =>
  findProblems('shared-passage', { ...aProgramme(), ...reading(one, first), ...reading(other, second) });

describe('shared-passage', () => {
  it('refuses twelve words in a row that another topic has, once for each place', () => {
    const problems = problemsOf(`Once ${passage}.`, `Here, too, ${passage}.`);

    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ severity: 'error', file: `topics/${other}/reading.md` });
    expect(problems[0]?.message).toContain(one);
  });

  it('accepts eleven', () => {
    const eleven = passage.split(' ').slice(0, 11).join(' ');

    expect(problemsOf(`Once ${eleven}, and then`, `Again ${eleven}: it was`)).toEqual([]);
  });

  it('accepts what one topic says twice', () => {
    expect(problemsOf(`Once ${passage}.\n\nTwice ${passage}.`, 'Something else.')).toEqual([]);
  });

  it('accepts the same words over the end of a paragraph, in sources, and the name of a group before other words', () => {
    const halves = 'a gateway that calls home at\n\nnight is found by whoever reads its log';
    const monday = '- **The engineering people:** read the log';

    expect(problemsOf(halves, `Now ${passage}.`)).toEqual([]);
    expect(problemsOf(`## Sources\n\n- ${passage}`, `## Sources\n\n- ${passage}`)).toEqual([]);
    expect(problemsOf(`${monday} of one gateway`, `${monday} of two pumps`)).toEqual([]);
  });
});
