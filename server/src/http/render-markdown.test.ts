import { readMarkdown } from '@cmdsp/markdown';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { html } from './html.ts';
import { type MarkdownPlaces, renderMarkdown } from './render-markdown.ts';

const places: MarkdownPlaces = {
  termUrl: (slug) => `/terms#${slug}`,
  standardUrl: (id) => `/standards#${id}`,
  incidentUrl: (id) => `/incidents#${id}`,
  renderFigure: (ref) => (ref === 'known' ? html`<figure>${ref}</figure>` : null),
};
const render = (source: string) => renderMarkdown(readMarkdown(source).tree, places).text.replace(/\s+/g, ' ').trim();

describe('renderMarkdown', () => {
  it.each([
    ['a **b** *c* `d`', '<p>a <strong>b</strong> <em>c</em> <code>d</code></p>'],
    ['## Title', '<h2 id="title">Title</h2>'],
    ['a\\\nb', '<p>a<br />b</p>'],
    ['[a](term:sbom)', '<p><a class="term" href="/terms#sbom">a</a></p>'],
    ['[a](https://example.org/?x=1&y="2")', null],
    [
      '[a](https://example.org/?x=1&y=2)',
      '<p><a href="https://example.org/?x=1&amp;y=2" rel="noopener noreferrer">a</a></p>',
    ],
    ['::figure{ref="known"}', '<figure>known</figure>'],
    ['::figure{ref="unknown"}', ''],
    ['3. a', '<ol start="3"> <li>a</li> </ol>'],
    ['---', '<hr />'],
  ])('renders %j', (source, expected) => {
    if (expected === null) expect(render(source)).not.toContain('"2"');
    else expect(render(source).replace(/> </g, '><')).toBe(expected.replace(/> </g, '><'));
  });

  it('keeps code as it was written', () => {
    const text = renderMarkdown(readMarkdown('```\na <b>\n  c\n```').tree, places).text;

    expect(text).toContain('<pre tabindex="0"><code>a &lt;b&gt;\n  c</code></pre>');
  });

  it('renders a table with its heads and alignment', () => {
    expect(render('| A | B |\n| --- | --: |\n| 1 | 2 |')).toContain('<th scope="col" class="right">B</th>');
  });

  it('makes no element and no attribute that an author could choose, whatever the text', () => {
    const pieces = [
      '<script>',
      '</p>',
      '"',
      "'",
      '<img src=x onerror=y>',
      '[a](',
      'javascript:x',
      'https://x.org/"onx="',
      ')',
      '`',
      '**',
      '\n',
      '\n\n',
      '::figure{ref="',
      '"}',
      '# ',
      '- ',
      '| a |\n| - |\n',
      '&#60;',
      ':::example{title="<i>"}\n',
      '\n:::',
      'word',
    ];
    const text = fc.array(fc.constantFrom(...pieces), { maxLength: 16 }).map((parts) => parts.join(''));
    const tag =
      /^<\/?(p|h[1-4]|ul|ol|li|strong|em|code|pre|br|hr|blockquote|aside|div|table|thead|tbody|tr|th|td|a|figure)(\s(id|class|href|rel|start|tabindex|scope|role|aria-label)="[^"<>]*")*\s*\/?>$/;

    fc.assert(
      fc.property(text, (source) => {
        const rendered = render(source);

        for (const found of rendered.match(/<[^>]*>?/g) ?? []) expect(found).toMatch(tag);
        for (const [, href] of rendered.matchAll(/href="([^"]*)"/g))
          expect(href).toMatch(/^(https:\/\/|\/terms#|\/standards#|\/incidents#|#)/);
      }),
      { numRuns: 500 },
    );
  });
});
