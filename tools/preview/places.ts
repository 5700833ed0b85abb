import type { Figure } from '@cmdsp/figures';
import type { MarkdownTree } from '@cmdsp/markdown';
import { readMarkdown } from '@cmdsp/markdown';
import { html, type SafeHtml } from '../../server/src/http/html.ts';
import { type MarkdownPlaces, renderMarkdown } from '../../server/src/http/render-markdown.ts';
import { figureHtml } from './figure-html.ts';

/** Where the links of a text lead in the preview, and which figures it may show. */
export function placesWith(figures: ReadonlyMap<string, Figure> = new Map()): MarkdownPlaces {
  return {
    termUrl: (slug) => `/glossary#${slug}`,
    standardUrl: (slug) => `/standards#${slug}`,
    incidentUrl: (slug) => `/incidents#${slug}`,
    renderFigure: (ref) => {
      const figure = figures.get(ref);
      return figure === undefined ? html`<p class="missing">Figure ${ref} is missing.</p>` : figureHtml(figure);
    },
  };
}

/** A text as the preview shows it: a tree, or course Markdown as authors write it. */
export function textHtml(text: MarkdownTree | string, figures?: ReadonlyMap<string, Figure>): SafeHtml {
  return renderMarkdown(typeof text === 'string' ? readMarkdown(text).tree : text, placesWith(figures));
}
