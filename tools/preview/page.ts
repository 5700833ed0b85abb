import type { ContentProblem } from '@cmdsp/content';
import { html, type SafeHtml } from '../../server/src/http/html.ts';

/** The frame of every page: no script, one style sheet, and what is wrong in the content at the top. */
export function page(parts: {
  readonly title: string;
  readonly problems: readonly ContentProblem[];
  readonly body: SafeHtml;
}): string {
  const { title, problems, body } = parts;
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} · Preview</title>
        <link rel="stylesheet" href="/style.css" />
      </head>
      <body>
        <header class="masthead">
          <a href="/">All content</a>
          <span>Preview for authors: shows keys and notes</span>
        </header>
        <main>
          <h1>${title}</h1>
          ${problemList(problems)} ${body}
        </main>
      </body>
    </html> `.text;
}

function problemList(problems: readonly ContentProblem[]): SafeHtml | null {
  if (problems.length === 0) return null;
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  return html`<details class="problems" ${errors > 0 ? html`open` : null}>
    <summary>${errors} errors, ${problems.length - errors} warnings</summary>
    <ul>
      ${problems.map(
        ({ severity, file, line, rule, message, fix }) =>
          html`<li><code>${file}:${line}</code> ${severity} <strong>${rule}</strong> ${message}. Fix: ${fix}</li>`,
      )}
    </ul>
  </details>`;
}
