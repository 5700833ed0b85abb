import type { Case } from '@cmdsp/content';
import { html, type SafeHtml } from '../../../server/src/http/html.ts';
import type { Shown } from '../shown.ts';
import { page } from '../page.ts';
import { textHtml } from '../places.ts';

const effects = ['much worse', 'worse', 'no change', 'better', 'much better'];

/** A case with every step, decision, consequence and aside, in the order of the file. */
export function casePage(shown: Case, { problems }: Shown): string {
  const { slug, title, minutes, setting, figures, roles, counterparts, start, steps, debrief } = shown;
  return page({
    title,
    problems: problems.filter(({ file }) => file.startsWith(`cases/${slug}/`)),
    body: html`<p class="quiet">${minutes} minutes, begins with <a href="#step-${start}">${start}</a></p>
      ${textHtml(setting, figures)}
      <h2>Roles</h2>
      <dl>
        ${roles.map(
          ({ id, brief }) =>
            html`<dt>${id}</dt>
              <dd>${brief}</dd>`,
        )}
      </dl>
      <h2>Counterparts</h2>
      <dl>
        ${counterparts.map(
          ({ id, name, interest }) =>
            html`<dt>${name} (${id})</dt>
              <dd>${interest}</dd>`,
        )}
      </dl>
      ${steps.map((step) => stepHtml(step, figures))}
      <h2>Debrief</h2>
      ${textHtml(debrief.summary, figures)}
      <dl>
        ${Object.entries(debrief.roles).map(
          ([id, view]) =>
            html`<dt>${id}</dt>
              <dd>${view}</dd>`,
        )}
      </dl>
      <ul>
        ${debrief.questions.map((question) => html`<li>${question}</li>`)}
      </ul>
      <p class="quiet">Sources: ${debrief.sources.map(({ document, date }) => `${document}, ${date}`).join('; ')}</p>`,
  });
}

function stepHtml(step: Case['steps'][number], figures: Case['figures']): SafeHtml {
  return html`<section class="step" id="step-${step.id}">
    <h2>${step.title} <span class="quiet">${step.id}</span></h2>
    ${textHtml(step.situation, figures)}
    ${step.said.map(({ by, text }) => html`<blockquote>${text} <span class="quiet">${by}</span></blockquote>`)}
    <details>
      <summary>Asides of the six roles</summary>
      <dl>
        ${Object.entries(step.asides).map(
          ([id, text]) =>
            html`<dt>${id}</dt>
              <dd>${text}</dd>`,
        )}
      </dl>
    </details>
    ${step.decisions.map(
      ({ id, text, consequences, effects: found, reply, next }) =>
        html`<article class="question">
          <h3>${id}: ${text}</h3>
          <dl>
            ${(['patient', 'device', 'organisation'] as const).map(
              (whom) =>
                html`<dt>${whom}: ${effects[found[whom] + 2]} (${found[whom]})</dt>
                  <dd>${consequences[whom]}</dd>`,
            )}
          </dl>
          ${reply === undefined ? null : html`<blockquote>${reply.text} <span class="quiet">${reply.by}</span></blockquote>`}
          <p>Then ${next === 'end' ? 'the end' : html`<a href="#step-${next}">${next}</a>`}</p>
        </article>`,
    )}
  </section>`;
}
