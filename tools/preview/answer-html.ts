import { assertNever } from '@cmdsp/primitives';
import type { AuthoredQuestion } from '@cmdsp/questions';
import { html, type SafeHtml } from '../../server/src/http/html.ts';
import { figureHtml } from './figure-html.ts';
import { textHtml } from './places.ts';

/** What an answer is made of, with its key and every reason, whatever the interaction. */
export function answerHtml(question: AuthoredQuestion): SafeHtml {
  switch (question.kind) {
    case 'single':
    case 'choose':
      return listHtml(
        question.options.map(({ text, correct, rationale, misconception }) => ({
          isKey: correct === true,
          text: textHtml(text),
          rationale,
          ...(misconception === undefined ? {} : { misconception }),
        })),
      );
    case 'ordering':
      return listHtml(question.steps.map(({ text, rationale }) => ({ isKey: true, text: textHtml(text), rationale })));
    case 'matching':
      return listHtml([
        ...question.pairs.map(({ premise, match, rationale }) => {
          return { isKey: true, text: html`${textHtml(premise)} ${textHtml(match)}`, rationale };
        }),
        ...question.leftOver.map(({ text, rationale }) => ({ isKey: false, text: textHtml(text), rationale })),
      ]);
    case 'hotspot':
      return html`${figureHtml(question.figure)}
      ${listHtml(
        question.regions.map(({ element, correct, rationale }) => {
          return { isKey: correct === true, text: html`<p><code>${element}</code></p>`, rationale };
        }),
      )}`;
    case 'evidence':
      return evidenceHtml(question);
    case 'numeric':
      return html`<p><strong>Key</strong> ${question.answer} ${question.unit}, give or take ${question.tolerance}</p>
        <div class="quiet">${textHtml(question.rationale)}</div>`;
    default:
      return assertNever(question);
  }
}

function evidenceHtml({ atMost, material }: Extract<AuthoredQuestion, { kind: 'evidence' }>): SafeHtml {
  const rows = {
    log: () => (material.kind === 'log' ? material.lines.map((line) => ({ ...line, words: line.text })) : []),
    table: () =>
      material.kind === 'table' ? material.rows.map((row) => ({ ...row, words: row.cells.join(' | ') })) : [],
    document: () =>
      material.kind === 'document' ? material.passages.map((passage) => ({ ...passage, words: passage.text })) : [],
  }[material.kind]();
  return html`<p>${material.title}; at most ${atMost} may be picked</p>
    ${listHtml(
      rows.map(({ words, supports, rationale }) => {
        return { isKey: supports === true, text: html`<p>${words}</p>`, rationale: rationale ?? '' };
      }),
    )}`;
}

type Line = {
  readonly isKey: boolean;
  readonly text: SafeHtml;
  readonly rationale: string;
  readonly misconception?: string;
};

function listHtml(lines: readonly Line[]): SafeHtml {
  return html`<ol class="options">
    ${lines.map(
      ({ isKey, text, rationale, misconception }) =>
        html`<li class="${isKey ? 'key' : ''}">
          ${isKey ? html`<strong>Key</strong>` : null} ${text}
          <div class="quiet">${textHtml(rationale)}</div>
          ${
            misconception === undefined
              ? null
              : html`<p class="quiet">Belief: <a href="/misconceptions#${misconception}">${misconception}</a></p>`
          }
        </li>`,
    )}
  </ol>`;
}
