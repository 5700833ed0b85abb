import { optionsOf } from '@cmdsp/questions';
import { html } from '../../../server/src/http/html.ts';
import type { Shown } from '../shown.ts';
import { page } from '../page.ts';
import { textHtml } from '../places.ts';

/** Every standard with all of its entry. */
export function standardsPage({ catalogue, problems }: Shown): string {
  return page({
    title: 'Standards',
    problems: problems.filter(({ file }) => file.startsWith('standards/')),
    body: html`${catalogue.standards.map(
      (one) =>
        html`<article class="question" id="${one.slug}">
          <h2>${one.shortTitle} <span class="quiet">${one.slug}</span></h2>
          <p>${one.title}. ${one.identifier}, ${one.issuer}, ${one.edition}, ${one.date}</p>
          <p>
            <strong>${one.status}</strong>
            ${one.supersededBy === null ? null : html`by <a href="#${one.supersededBy}">${one.supersededBy}</a>`},
            ${one.evidence}, review by ${one.reviewBy}
          </p>
          ${one.note === null ? null : html`<p>${one.note}</p>`} ${textHtml(one.demands)}
          <dl>
            ${one.clauses.map(
              ({ clause, says }) =>
                html`<dt>${clause}</dt>
                  <dd>${says}</dd>`,
            )}
            ${Object.entries(one.audiences).map(
              ([id, why]) =>
                html`<dt>${id}</dt>
                  <dd>${why}</dd>`,
            )}
          </dl>
          <p class="quiet">
            Cited as: ${[one.identifier, one.shortTitle, ...one.citedAs].join(' | ')}. Topics ${one.topics.join(' ')}.
            ${one.source.document}, ${one.source.date}
          </p>
        </article>`,
    )}`,
  });
}

/** Every incident with all of its entry. */
export function incidentsPage({ catalogue, problems }: Shown): string {
  return page({
    title: 'Incidents',
    problems: problems.filter(({ file }) => file.startsWith('incidents/')),
    body: html`${catalogue.incidents.map(
      (one) =>
        html`<article class="question" id="${one.slug}">
          <h2>${one.title} <span class="quiet">${one.slug}</span></h2>
          <p class="quiet">
            ${one.on}, ${one.kind}, ${one.sector}; ${one.devices.join(', ')}; ${one.causes.join(', ')};
            ${one.parties.join(', ')}
          </p>
          <h3>Patients</h3>
          ${textHtml(one.patients)}
          <h3>What happened</h3>
          ${textHtml(one.summary)}
          <h3>What was done</h3>
          ${textHtml(one.response)}
          <p><strong>Lesson:</strong> ${one.lesson}</p>
          <p class="quiet">
            ${one.identifiers.join(', ')} Cited as: ${one.citedAs.join(' | ')}. Topics ${one.topics.join(' ')}.
            ${one.evidence}: ${one.source.document}, ${one.source.date}
          </p>
        </article>`,
    )}`,
  });
}

/** Every term. */
export function glossaryPage({ catalogue, problems }: Shown): string {
  return page({
    title: 'Glossary',
    problems: problems.filter(({ file }) => file.startsWith('glossary/')),
    body: html`${catalogue.glossary.map(
      ({ slug, term, definition, topics }) =>
        html`<article id="${slug}">
          <h3>${term} <span class="quiet">${slug}, topics ${topics.join(' ')}</span></h3>
          ${textHtml(definition)}
        </article>`,
    )}`,
  });
}

/** Every mistaken belief, with the questions that can find it. */
export function misconceptionsPage({ catalogue, problems }: Shown): string {
  const questions = catalogue.topics.flatMap(({ quiz, id }) => quiz.map((question) => ({ topic: id, question })));
  return page({
    title: 'Misconceptions',
    problems: problems.filter(({ file }) => file.startsWith('misconceptions/')),
    body: html`${catalogue.misconceptions.map(
      ({ slug, belief, truth, harm, topics }) =>
        html`<article class="question" id="${slug}">
          <h2>“${belief}” <span class="quiet">${slug}, topics ${topics.join(' ')}</span></h2>
          ${textHtml(truth)}
          <p><strong>Harm:</strong> ${harm}</p>
          <p class="quiet">
            Named by:
            ${questions
              .filter(({ question }) => optionsOf(question).some(({ misconception }) => misconception === slug))
              .map(({ topic, question }) => html`<a href="/topics/${topic}#${question.id}">${question.id}</a> `)}
          </p>
        </article>`,
    )}`,
  });
}
