import { readMarkdown } from '@cmdsp/markdown';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { Markdown, MarkdownLine } from './markdown.tsx';

const render = (source: string, places = {}) =>
  renderToStaticMarkup(createElement(Markdown, { tree: readMarkdown(source).tree, ...places })).replace(
    / class="[^"]*"/g,
    '',
  );

describe('Markdown', () => {
  it.each([
    ['a **b** `c`', '<div><p>a <strong>b</strong> <code>c</code></p></div>'],
    ['## T', '<div><h2 id="t">T</h2></div>'],
    ['- a\n  - b', '<div><ul><li>a<ul><li>b</li></ul></li></ul></div>'],
    ['[a](https://example.org)', '<div><p><a href="https://example.org" rel="noopener noreferrer">a</a></p></div>'],
  ])('renders %j', (source, expected) => {
    expect(render(source)).toBe(expected);
  });

  it('leaves terms as words and figures out, unless the page says how to show them', () => {
    expect(render('[a](term:x)\n\n::figure{ref="f"}')).toBe('<div><p>a</p></div>');
  });

  it('lets the page show terms and figures', () => {
    const places = {
      renderTerm: (slug: string) => createElement('b', null, slug),
      renderFigure: (ref: string) => createElement('i', null, ref),
    };

    expect(render('[a](term:x)\n\n::figure{ref="f"}', places)).toBe('<div><p><b>x</b></p><i>f</i></div>');
  });

  it('keeps an option within its line', () => {
    const tree = readMarkdown('Take the *second* way').tree;

    expect(renderToStaticMarkup(createElement(MarkdownLine, { tree }))).toBe('Take the <em>second</em> way');
  });
});
