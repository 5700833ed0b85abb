import { describe, expect, it } from 'vitest';
import { parseSlides } from './parse-slides.ts';
import { inlineText, plainText } from './tree/plain-text.ts';

const lecture = `## First *thing*

Body.

::figure{ref="map"}

:::notes
What is said.
:::

---

## Second

:::poll
Which?

- this
- that
:::

:::notes
More.
:::
`;

describe('parseSlides', () => {
  it('takes a lecture apart into titles, bodies, figures, polls and notes', () => {
    const parsed = parseSlides(lecture);
    const slides = parsed.ok ? parsed.value : [];

    expect(slides.map(({ title }) => inlineText(title))).toEqual(['First thing', 'Second']);
    expect(slides.map(({ notes }) => plainText(notes))).toEqual(['What is said.', 'More.']);
    expect(slides[0]).toMatchObject({
      body: [{ kind: 'paragraph' }, { kind: 'figure' }],
      poll: null,
      figures: ['map'],
    });
    expect(slides[1]).toMatchObject({ body: [], poll: { kind: 'poll', options: [{}, {}] }, figures: [] });
  });

  it('does not take a rule under a paragraph for a heading', () => {
    const parsed = parseSlides('## One\n\nText\n---\n## Two\n\nText');

    expect(parsed.ok && parsed.value.length).toBe(2);
  });

  it('does not cut a slide inside fenced code', () => {
    const parsed = parseSlides('## One\n\n```\n---\n```');

    expect(parsed.ok && parsed.value.length).toBe(1);
  });

  it.each([
    ['No title.', 'slide-shape', 1],
    ['## One\n\n---\n\n# Two', 'slide-shape', 5],
    ['## One\n\n:::notes\na\n:::\n\n:::notes\nb\n:::', 'slide-shape', 7],
    ['## One\n\n---\n\n## Two\n\n:::notes\nnever closed', 'directive-shape', 7],
    ['## One\n\n---\n\n## Two\n\n<b>', 'raw-html', 7],
  ])('refuses %j as %s on line %i', (source, rule, line) => {
    const parsed = parseSlides(source);

    expect(parsed.ok ? [] : parsed.problem).toMatchObject([{ rule, line }]);
  });
});
