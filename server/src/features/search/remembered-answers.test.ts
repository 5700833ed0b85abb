import { describe, expect, it } from 'vitest';
import { rememberedAnswers } from './remembered-answers.ts';

function counted() {
  const found: string[] = [];
  const find = (key: string) => async () => {
    found.push(key);
    return key.toUpperCase();
  };
  return { found, find };
}

describe('rememberedAnswers', () => {
  it('finds once what is asked twice, also at the same time', async () => {
    const { found, find } = counted();
    const ask = rememberedAnswers<string>(2);

    const answers = await Promise.all([ask('a', find('a')), ask('a', find('a'))]);

    expect(answers).toEqual(['A', 'A']);
    expect(found).toEqual(['a']);
  });

  it('forgets what was asked for longest ago', async () => {
    const { found, find } = counted();
    const ask = rememberedAnswers<string>(2);

    for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) await ask(key, find(key));

    expect(found).toEqual(['a', 'b', 'c', 'b']);
  });

  it('asks again after a failure', async () => {
    const ask = rememberedAnswers<string>(2);

    await expect(ask('a', async () => Promise.reject(new Error('gone')))).rejects.toThrow('gone');

    expect(await ask('a', async () => 'A')).toBe('A');
  });
});
