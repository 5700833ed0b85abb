import { describe, expect, it } from 'vitest';
import { signWords } from './sign-words.ts';

const base = { at: '2026-11-21T10:00:00Z', topic: { id: '1.1', title: 'A topic' } };

describe('signWords', () => {
  it.each([
    [{ ...base, kind: 'topic-questions' as const }, 'questions of topic 1.1'],
    [{ ...base, kind: 'practice' as const }, 'practice, topic 1.1'],
    [{ ...base, kind: 'module-quiz' as const, module: 1, try: 't' }, 'quiz of module 1, topic 1.1'],
    [{ ...base, kind: 'diagnostic' as const, run: 'r' }, 'diagnostic, topic 1.1'],
  ])('says where %o was given', (sign, words) => {
    expect(signWords(sign)).toBe(words);
  });
});
