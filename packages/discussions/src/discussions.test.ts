import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dealRoles, excerptOf, findMentions, judgeDeed, type Situation, splitMentions } from './index.ts';

const shown = { state: 'shown', isOwn: false, isReported: false, hasAppeal: false, isHiddenByAsker: false } as const;
const aSituation = (parts: Partial<Situation> = {}): Situation => ({
  standing: 'member',
  isClosed: false,
  isOpener: false,
  post: shown,
  ...parts,
});
const own = { ...shown, isOwn: true } as const;
const hidden = { ...shown, state: 'hidden' } as const;

describe('who may do what', () => {
  test.each([
    ['members read', 'read', {}, 'allowed'],
    ['outsiders do not', 'read', { standing: 'outsider' }, 'not-there'],
    ['moderators of the installation do not read along', 'read', { standing: 'moderator' }, 'not-there'],
    ['members write', 'write', {}, 'allowed'],
    ['nobody writes into what is closed', 'write', { standing: 'facilitator', isClosed: true }, 'closed'],
    ['authors edit', 'edit', { post: own }, 'allowed'],
    ['others do not', 'edit', {}, 'not-yours'],
    ['facilitators do not edit the words of others', 'edit', { standing: 'facilitator' }, 'not-yours'],
    ['authors edit nothing after the close', 'edit', { post: own, isClosed: true }, 'closed'],
    ['authors edit nothing that was hidden', 'edit', { post: { ...own, state: 'hidden' } }, 'post-hidden'],
    ['authors delete even after the close', 'delete', { post: own, isClosed: true }, 'allowed'],
    ['facilitators hide, they do not delete', 'delete', { standing: 'facilitator' }, 'not-yours'],
    ['members report', 'report', {}, 'allowed'],
    ['nobody reports themselves', 'report', { post: own }, 'own-post'],
    ['facilitators endorse', 'endorse', { standing: 'facilitator' }, 'allowed'],
    ['members do not', 'endorse', {}, 'needs-facilitator'],
    ['nobody endorses themselves', 'endorse', { standing: 'facilitator', post: own }, 'own-post'],
    ['who asked marks the answer', 'mark-answer', { isOpener: true }, 'allowed'],
    ['other members do not', 'mark-answer', {}, 'not-yours'],
    ['facilitators close', 'close', { standing: 'facilitator', post: null }, 'allowed'],
    ['members do not close', 'close', { post: null }, 'needs-facilitator'],
    ['nobody closes twice', 'close', { standing: 'facilitator', isClosed: true, post: null }, 'closed'],
    ['facilitators hide unreported posts', 'hide', { standing: 'facilitator' }, 'allowed'],
    ['moderators hide reported posts only', 'hide', { standing: 'moderator' }, 'not-reported'],
    ['reported posts', 'hide', { standing: 'moderator', post: { ...shown, isReported: true } }, 'allowed'],
    ['members hide nothing', 'hide', { post: own }, 'needs-facilitator'],
    ['authors appeal', 'appeal', { post: { ...hidden, isOwn: true } }, 'allowed'],
    ['once', 'appeal', { post: { ...hidden, isOwn: true, hasAppeal: true } }, 'already-appealed'],
    ['only authors', 'appeal', { post: hidden }, 'not-yours'],
    [
      'another one decides',
      'decide-appeal',
      { standing: 'moderator', post: { ...hidden, hasAppeal: true } },
      'allowed',
    ],
    [
      'never who hid',
      'decide-appeal',
      { standing: 'facilitator', post: { ...hidden, hasAppeal: true, isHiddenByAsker: true } },
      'own-decision',
    ],
    ['nothing is done to what is deleted', 'delete', { post: { ...own, state: 'deleted' } }, 'post-gone'],
  ] as const)('%s', (_, deed, parts, outcome) => {
    const judgement = judgeDeed(deed, aSituation(parts));

    expect(judgement.kind === 'allowed' ? 'allowed' : judgement.reason).toBe(outcome);
  });
});

describe('mentions', () => {
  const people = ['Ana', 'Ana Silva', 'Omar', '曉明 (Xiaoming)', 'Łucja'].map((name) => ({ id: name, name }));

  test.each([
    ['@Omar, what about the ward?', ['Omar']],
    ['I agree with @Ana Silva and @曉明 (Xiaoming).', ['Ana Silva', '曉明 (Xiaoming)']],
    ['@Ana: yes', ['Ana']],
    ['@Anabel is somebody else', []],
    ['write to omar@Omar or to Omar', []],
    ['(@Łucja)', ['Łucja']],
    ['@Omar @Omar', ['Omar']],
  ])('%s', (text, names) => {
    expect(findMentions(text, people).map(({ name }) => name)).toEqual(names);
  });

  test('runs joined give the text again', () => {
    const pieces = fc.array(fc.constantFrom('@', 'Ana', 'Ana Silva', ' ', 'x', '.', '@Omar', '🩺', 'é'));
    fc.assert(
      fc.property(pieces, (parts) => {
        const text = parts.join('').normalize('NFC');

        const runs = splitMentions(
          text,
          people.map(({ name }) => name),
        );

        expect(runs.map((run) => run.text).join('')).toBe(text);
      }),
    );
  });
});

describe('an excerpt', () => {
  test.each([
    ['Short words.', 50, 'Short words.'],
    ['My answer\n\nfollows', 50, 'My answer follows'],
    ['one two three four', 11, 'one two…'],
    ['🩺🩺🩺🩺', 3, '🩺🩺…'],
  ])('of %j', (text, longest, excerpt) => {
    expect(excerptOf(text, longest)).toBe(excerpt);
  });
});

describe('dealt roles', () => {
  const groups = ['engineering', 'product', 'regulatory', 'clinical-engineering', 'hospital-it', 'cybersecurity'];

  test('are never one’s own, and every group is argued about as often as any other', () => {
    const people = fc.array(fc.constantFrom(...groups, 'other'), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(people, (own) => {
        const dealt = dealRoles(
          own.map((group, index) => ({ id: String(index), group })),
          groups,
        );

        const counts = groups.map((group) => dealt.filter((role) => role.group === group).length);
        expect(dealt.map(({ id }) => id)).toEqual(own.map((_, index) => String(index)));
        expect(dealt.every(({ group }, index) => group !== own[index])).toBe(true);
        expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(Math.ceil(own.length / 5));
      }),
    );
  });
});
