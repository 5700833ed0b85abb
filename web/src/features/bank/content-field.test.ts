import { expect, test } from 'vitest';
import { listAt, textAt, valueAt, withValueAt } from './content-field.ts';

const content = { stem: 'Why?', options: [{ text: 'A', correct: true }, { text: 'B' }] };

test('changes one field and leaves the rest as it is', () => {
  const changed = withValueAt(content, ['options', 1, 'text'], 'C');

  expect(changed).toEqual({ stem: 'Why?', options: [{ text: 'A', correct: true }, { text: 'C' }] });
  expect(content.options[1]?.text).toBe('B');
});

test('takes a field away, and makes the way to one that is not there', () => {
  expect(withValueAt(content, ['options', 0, 'correct'], undefined)).toMatchObject({ options: [{ text: 'A' }, {}] });
  expect(valueAt(withValueAt({}, ['source', 'document'], 'X'), ['source'])).toEqual({ document: 'X' });
});

test('reads what is not there as nothing', () => {
  expect([textAt(content, ['topic']), listAt(content, ['enemies']), valueAt(null, ['x'])]).toEqual(['', [], undefined]);
});
