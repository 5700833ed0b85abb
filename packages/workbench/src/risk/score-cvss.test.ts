import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findReferenceData } from '../../../../server/src/testing/reference-data.ts';
import { parseCvss } from './parse-cvss.ts';
import { scoreCvss } from './score-cvss.ts';
import { severityOfScore } from './severity-of-score.ts';

const folder = findReferenceData('cvss');

/** Lines such as `CVSS:… - (5.3, 5.3, 5.3)`. */
function published(file: string): readonly { readonly text: string; readonly scores: readonly number[] }[] {
  if (folder === null) return [];
  return readFileSync(join(folder, file), 'utf8')
    .split('\n')
    .flatMap((line) => {
      const [text = '', scores = ''] = line.split(' - ');
      return text === '' ? [] : [{ text, scores: [...scores.matchAll(/[\d.]+/g)].map(([number]) => Number(number)) }];
    });
}

describe.skipIf(folder === null)('published vectors', () => {
  test.each(['cvss31.txt', 'cvss40.txt'])('all 200 of %s have their published base score', (file) => {
    const lines = published(file);

    const ours = lines.map(({ text }) => ({ text, score: scoreOf(text).base }));

    expect(ours).toEqual(lines.map(({ text, scores: [score] }) => ({ text, score })));
    expect(lines).toHaveLength(200);
  });

  // None of them states a temporal or environmental metric. E:X weighs as RC:C does and CR:X as CR:M (3.1, 7.4): said aloud, they make
  // the two other scores appear. Where the scope changes, the environmental one has another exponent and may differ from the base.
  test('all 200 of 3.1 have their published temporal and environmental scores', () => {
    const lines = published('cvss31.txt');

    const ours = lines.map(({ text }) => {
      const { base, temporal } = scoreOf(`${text}/RC:C`);
      return { text, scores: [base, temporal, scoreOf(`${text}/CR:M`).environmental] };
    });

    expect(ours).toEqual(lines);
    expect(lines.filter(({ scores: [base, , environmental] }) => base !== environmental)).toHaveLength(3);
  });
});

describe('the eight vectors of the fact sheet', () => {
  test.each([
    ['A/L/N/N/U/H/H/H', 8.8],
    ['A/L/N/N/U/N/H/H', 8.1],
    ['N/L/N/N/U/H/H/H', 9.8],
    ['N/L/N/N/U/N/N/H', 7.5],
    ['P/L/N/N/U/H/H/H', 6.8],
    ['A/H/N/N/U/H/H/H', 7.5],
    ['A/L/N/N/C/N/H/H', 9.3],
    ['N/L/N/R/U/N/N/L', 4.3],
  ])('%s scores %d', (letters, score) => {
    const names = ['AV', 'AC', 'PR', 'UI', 'S', 'C', 'I', 'A'];
    const vector = letters
      .split('/')
      .map((letter, index) => `${names[index]}:${letter}`)
      .join('/');

    expect(scoreOf(`CVSS:3.1/${vector}`).overall).toBe(score);
  });
});

describe('what is known beyond the base', () => {
  const base = 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H';
  const base40 = 'CVSS:4.0/AV:A/AC:H/AT:N/PR:H/UI:A/VC:N/VI:H/VA:H/SC:N/SI:L/SA:N';

  test('an official fix and an unproven exploit lower the score of 3.1, and the base stays', () => {
    expect(scoreOf(`${base}/E:U/RL:O/RC:C`)).toMatchObject({
      base: 9.8,
      temporal: 8.5,
      overall: 8.5,
      severity: 'high',
    });
  });

  test('a device that only its own segment reaches scores lower at its place', () => {
    expect(scoreOf(`${base}/MAV:A`)).toMatchObject({ base: 9.8, environmental: 8.8, overall: 8.8 });
  });

  test('4.0 names which parts went into its score', () => {
    expect(scoreOf(base40)).toMatchObject({ base: 4.4, overall: 4.4, label: 'CVSS-B' });
    expect(scoreOf(`${base40}/E:P/MSI:S`)).toMatchObject({ base: 4.4, overall: 5.5, label: 'CVSS-BTE' });
  });

  test('what 4.0 lets a maker say beside the score changes none', () => {
    expect(scoreOf(`${base40}/S:P/AU:Y/R:I/V:C/RE:H/U:Red`).overall).toBe(4.4);
  });
});

test.each([
  [0, 'none'],
  [0.1, 'low'],
  [3.9, 'low'],
  [4, 'medium'],
  [6.9, 'medium'],
  [7, 'high'],
  [8.9, 'high'],
  [9, 'critical'],
  [10, 'critical'],
])('%d is called %s', (score, word) => {
  expect(severityOfScore(score)).toBe(word);
});

function scoreOf(text: string) {
  const parsed = parseCvss(text);
  if (!parsed.ok) throw new Error(`${text}: ${JSON.stringify(parsed.problem)}`);
  return scoreCvss(parsed.value);
}
