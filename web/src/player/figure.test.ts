import type { Figure as FigureData } from '@cmdsp/figures';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { Figure } from './figure.tsx';

const figure: FigureData = {
  kind: 'matrix',
  title: 'Two questions',
  caption: 'They differ.',
  rowTitle: 'Harm',
  columnTitle: 'Reach',
  rows: ['Slight', 'Grave'],
  columns: ['Near', 'Far'],
  cells: [
    [
      { text: 'Little <to> lose', tone: 'low' },
      { text: 'A nuisance', tone: 'low' },
    ],
    [
      { text: 'Look twice', tone: 'medium' },
      { text: 'Begin here', tone: 'high' },
    ],
  ],
};
const markup = renderToStaticMarkup(createElement(Figure, { figure }));

describe('Figure', () => {
  it('is a figure named by its title', () => {
    const titleId = /<strong id="([^"]+)">Two questions<\/strong>/.exec(markup)?.[1];

    expect(titleId).toBeDefined();
    expect(markup).toContain(`<figure class="_figure`);
    expect(markup).toContain(`aria-labelledby="${titleId}"`);
  });

  it('says everything in words behind "Text alternative", and hides the drawing from screen readers', () => {
    expect(markup).toContain('<summary>Text alternative</summary>');
    expect(markup).toContain('<td>Begin here (high)</td>');
    expect(markup.match(/<svg[^>]*aria-hidden="true"/g)).toHaveLength(2);
  });

  it('carries no inline style, no colour and no unescaped text', () => {
    expect(markup).not.toMatch(/ style="| fill="| stroke="/);
    expect(markup).not.toContain('<to>');
  });
});
