import { figureSchema } from '@cmdsp/figures';
import type { ScenarioSet } from '@cmdsp/questions';
import { html, type SafeHtml } from '../../../server/src/http/html.ts';
import { figureHtml } from '../figure-html.ts';
import type { Shown } from '../shown.ts';
import { page } from '../page.ts';
import { textHtml } from '../places.ts';
import { questionHtml } from '../question-html.ts';

/** The examination questions of a domain, and the scenario sets that have one; null where there is no such domain. */
export function bankPage(domain: number, { catalogue, problems }: Shown): string | null {
  const { bank, programme } = catalogue;
  const named = programme.domains.find(({ number }) => number === domain);
  if (named === undefined) return null;
  return page({
    title: `Bank, domain ${domain}: ${named.title}`,
    problems: problems.filter(({ file }) => file.startsWith('bank/')),
    body: html`${bank.questions.filter((question) => question.domain === domain).map(questionHtml)}
    ${bank.sets.filter(({ questions }) => questions.some((question) => question.domain === domain)).map(setHtml)}`,
  });
}

function setHtml(set: ScenarioSet): SafeHtml {
  return html`<section class="step">
    <h2>${set.title} <span class="quiet">${set.id}</span></h2>
    ${textHtml(set.case)}
    <p class="quiet">Contradiction: ${set.contradiction}</p>
    ${set.exhibits.map(
      (exhibit) =>
        html`<h3>${exhibit.id} ${exhibit.title}</h3>
          ${exhibitHtml(exhibit)}`,
    )}
    ${set.questions.map(questionHtml)}
  </section>`;
}

function exhibitHtml(exhibit: ScenarioSet['exhibits'][number]): SafeHtml {
  switch (exhibit.kind) {
    case 'table':
      return html`<table>
        <tr>
          ${exhibit.columns.map((column) => html`<th scope="col">${column}</th>`)}
        </tr>
        ${exhibit.rows.map(
          (row) =>
            html`<tr>
              ${row.map((cell) => html`<td>${cell}</td>`)}
            </tr>`,
        )}
      </table>`;
    case 'log':
      return html`<pre>${exhibit.lines.join('\n')}</pre>`;
    case 'document':
      return textHtml(exhibit.body);
    case 'figure': {
      const parsed = figureSchema.safeParse(exhibit.figure);
      return parsed.success ? figureHtml(parsed.data) : html`<p class="missing">The figure cannot be drawn yet.</p>`;
    }
  }
}
