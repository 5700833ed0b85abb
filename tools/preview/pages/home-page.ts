import { html } from '../../../server/src/http/html.ts';
import type { Shown } from '../shown.ts';
import { page } from '../page.ts';

/** Everything there is, with links. */
export function homePage({ catalogue, problems }: Shown): string {
  const { programme, topics, cases, bank, glossary, standards, incidents, misconceptions } = catalogue;
  const inBank = (domain: number) =>
    [...bank.questions, ...bank.sets.flatMap(({ questions }) => questions)].filter((one) => one.domain === domain)
      .length;
  return page({
    title: programme.shortTitle,
    problems,
    body: html`<ul class="links">
        <li><a href="/standards">${standards.length} standards</a></li>
        <li><a href="/incidents">${incidents.length} incidents</a></li>
        <li><a href="/glossary">${glossary.length} terms</a></li>
        <li><a href="/misconceptions">${misconceptions.length} misconceptions</a></li>
        ${programme.domains.map(
          ({ number }) =>
            html`<li><a href="/bank/${number}">Bank, domain ${number}: ${inBank(number)} questions</a></li>`,
        )}
      </ul>
      ${programme.modules.map(
        (module) =>
          html`<section>
            <h2>Module ${module.number}: ${module.title}</h2>
            <ul>
              ${topics
                .filter((topic) => topic.module === module.number)
                .map(
                  ({ id, title, lecture, reading, quiz, figures }) =>
                    html`<li>
                      <a href="/topics/${id}">${id} ${title}</a>
                      <span class="quiet">
                        ${lecture?.slides.length ?? 0} slides, ${reading?.words ?? 0} words, ${quiz.length} questions,
                        ${figures.size} figures
                      </span>
                    </li>`,
                )}
              ${cases
                .filter((one) => one.module === module.number)
                .map(
                  ({ slug, title, minutes }) =>
                    html`<li>
                      <a href="/cases/${slug}">Case: ${title}</a> <span class="quiet">${minutes} minutes</span>
                    </li>`,
                )}
            </ul>
          </section>`,
      )}`,
  });
}
