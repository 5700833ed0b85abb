import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

// beyond.md, complaint 36: what follows from an interruption is published before the examination, and it is what counts.

const read = (name: string) => readFileSync(join(import.meta.dirname, '../../../content', name), 'utf8');

test('the handbook says the rules that the program follows, with their version and numbers', () => {
  const rules = /\nremedies:\n((?: {2}.*\n)+)/.exec(read('programme.yaml'))?.[1] ?? '';
  const value = (name: string) => new RegExp(`${name}: (.*)`).exec(rules)?.[1] ?? `no ${name}`;

  const handbook = read('handbook.md');

  expect(handbook).toContain(`\`${value('version')}\``);
  expect(handbook).toContain(`below **${value('ignoreBelowSeconds')} seconds**`);
  expect(handbook).toContain(`**${value('freeResitFromSeconds')} seconds** or more`);
  expect(handbook).toContain(`**${Number(value('leaveOutFromSeconds')) / 60} minutes** or more`);
  // The sentence of the handbook is in words.
  expect(value('many')).toBe(`{ people: 3, share: '1/4' }`);
  expect(handbook).toContain('at least three people is away at once, and of a quarter of those who sit');
  expect(value('treatments')).toBe(
    '{ server: automatic, invigilation: automatic, network: proposed, connection: none }',
  );
});
