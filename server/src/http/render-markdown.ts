import type { Block, Inline, LinkTarget, MarkdownTree } from '@cmdsp/markdown/tree';
import { assertNever } from '@cmdsp/primitives';
import { html, type SafeHtml } from './html.ts';

/** What a page adds to a text: where terms, standards and incidents live, and how a figure looks. */
export type MarkdownPlaces = {
  readonly termUrl: (slug: string) => string;
  readonly standardUrl: (id: string) => string;
  readonly incidentUrl: (id: string) => string;
  /** Null leaves the figure out. */
  readonly renderFigure: (ref: string) => SafeHtml | null;
};

/** Course Markdown as HTML of a server page, after the same tree that the browser renders. */
export function renderMarkdown(tree: MarkdownTree, places: MarkdownPlaces): SafeHtml {
  return html`${tree.children.map((block) => renderBlock(block, places))}`;
}

function renderBlock(block: Block, places: MarkdownPlaces): SafeHtml {
  const inline = (children: readonly Inline[]) => renderInline(children, places);
  switch (block.kind) {
    case 'paragraph':
      return html`<p>${inline(block.children)}</p>`;
    case 'heading':
      return renderHeading(block, places);
    case 'list':
      return renderList(block, places);
    case 'quote':
      return html`<blockquote>${block.children.map((child) => renderBlock(child, places))}</blockquote>`;
    case 'code-block':
      return html`<pre tabindex="0"><code>${block.text}</code></pre>`;
    case 'table':
      return renderTable(block, places);
    case 'figure':
      return html`${places.renderFigure(block.ref)}`;
    case 'example':
      return html`<aside class="example">
        <p class="example-title">${block.title}</p>
        ${block.children.map((child) => renderBlock(child, places))}
      </aside>`;
    case 'poll':
      return html`<div class="poll">
        <p>${inline(block.question)}</p>
        <ul>
          ${block.options.map((option) => html`<li>${inline(option)}</li>`)}
        </ul>
      </div>`;
    case 'rule':
      return html`<hr />`;
    default:
      return assertNever(block);
  }
}

function renderHeading(block: Extract<Block, { kind: 'heading' }>, places: MarkdownPlaces): SafeHtml {
  const content = renderInline(block.children, places);
  switch (block.level) {
    case 1:
      return html`<h1 id="${block.id}">${content}</h1>`;
    case 2:
      return html`<h2 id="${block.id}">${content}</h2>`;
    case 3:
      return html`<h3 id="${block.id}">${content}</h3>`;
    case 4:
      return html`<h4 id="${block.id}">${content}</h4>`;
    default:
      return assertNever(block.level);
  }
}

function renderList({ start, items }: Extract<Block, { kind: 'list' }>, places: MarkdownPlaces): SafeHtml {
  const content = items.map(({ children }) => html`<li>${children.map((child) => renderItemPart(child, places))}</li>`);
  if (start === null)
    return html`<ul>
      ${content}
    </ul>`;
  return start === 1
    ? html`<ol>
        ${content}
      </ol>`
    : html`<ol start="${start}">
        ${content}
      </ol>`;
}

/** A paragraph inside a list entry is just its text: entries are short. */
function renderItemPart(block: Block, places: MarkdownPlaces): SafeHtml {
  return block.kind === 'paragraph' ? renderInline(block.children, places) : renderBlock(block, places);
}

function renderTable({ columns, rows }: Extract<Block, { kind: 'table' }>, places: MarkdownPlaces): SafeHtml {
  const alignOf = (index: number) => columns[index]?.align ?? 'left';
  return html`<div class="table" tabindex="0" role="group" aria-label="Table">
    <table>
      <thead>
        <tr>
          ${columns.map(
            ({ align, children }) => html`<th scope="col" class="${align}">${renderInline(children, places)}</th>`,
          )}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (row) =>
            html`<tr>
              ${row.map((cell, index) => html`<td class="${alignOf(index)}">${renderInline(cell, places)}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

function renderInline(children: readonly Inline[], places: MarkdownPlaces): SafeHtml {
  return html`${children.map((child) => renderPart(child, places))}`;
}

function renderPart(inline: Inline, places: MarkdownPlaces): SafeHtml {
  switch (inline.kind) {
    case 'text':
      return html`${inline.text}`;
    case 'code':
      return html`<code>${inline.text}</code>`;
    case 'break':
      return html`<br />`;
    case 'strong':
      return html`<strong>${renderInline(inline.children, places)}</strong>`;
    case 'emphasis':
      return html`<em>${renderInline(inline.children, places)}</em>`;
    case 'link':
      return renderLink(inline.target, renderInline(inline.children, places), places);
    default:
      return assertNever(inline);
  }
}

function renderLink(target: LinkTarget, content: SafeHtml, places: MarkdownPlaces): SafeHtml {
  switch (target.kind) {
    case 'web':
      return html`<a href="${target.url}" rel="noopener noreferrer">${content}</a>`;
    case 'term':
      return html`<a class="term" href="${places.termUrl(target.slug)}">${content}</a>`;
    case 'standard':
      return html`<a href="${places.standardUrl(target.id)}">${content}</a>`;
    case 'incident':
      return html`<a href="${places.incidentUrl(target.id)}">${content}</a>`;
    case 'anchor':
      return html`<a href="#${target.id}">${content}</a>`;
    default:
      return assertNever(target);
  }
}
