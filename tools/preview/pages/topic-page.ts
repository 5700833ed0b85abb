import type { Topic } from '@cmdsp/content';
import { html, type SafeHtml } from '../../../server/src/http/html.ts';
import type { Shown } from '../shown.ts';
import { figureHtml } from '../figure-html.ts';
import { page } from '../page.ts';
import { textHtml } from '../places.ts';
import { questionHtml } from '../question-html.ts';

/** All of a topic on one page: what learners see and what only authors and facilitators do. */
export function topicPage(topic: Topic, { catalogue, problems }: Shown): string {
  return page({
    title: `${topic.id} ${topic.title}`,
    problems: problems.filter(({ file }) => file.startsWith(`topics/${topic.id}-`)),
    body: html`<nav class="links">
        <a href="#slides">Slides</a> <a href="#reading">Reading</a> <a href="#quiz">Quiz</a>
        <a href="#discussion">Discussion</a> <a href="#figures">Figures</a>
      </nav>
      <section>
        <h2>Outcomes</h2>
        <ul>
          ${topic.outcomes.map((outcome) => html`<li>${outcome}</li>`)}
        </ul>
        <dl>
          ${catalogue.programme.audiences.map(
            ({ id, label }) =>
              html`<dt>${label} (${topic.audiences[id].relevance})</dt>
                <dd>${topic.audiences[id].meaning}</dd>`,
          )}
        </dl>
        <p class="quiet">Standards: ${topic.standards.join('; ')}</p>
      </section>
      <section id="slides">
        <h2>Slides</h2>
        ${slidesHtml(topic)}
      </section>
      <section id="reading">
        <h2>Reading</h2>
        ${topic.reading === null ? html`<p>Not written yet.</p>` : textHtml(topic.reading.tree, topic.figures)}
      </section>
      <section id="quiz">
        <h2>Quiz, ${topic.quiz.length} questions</h2>
        ${topic.quiz.map(questionHtml)}
      </section>
      <section id="discussion">
        <h2>Discussion</h2>
        ${discussionHtml(topic)}
      </section>
      <section id="figures">
        <h2>Figures</h2>
        ${[...topic.figures].map(
          ([ref, figure]) =>
            html`<h3>${ref}</h3>
              ${figureHtml(figure)}`,
        )}
      </section>`,
  });
}

function slidesHtml({ lecture, figures }: Topic): SafeHtml {
  if (lecture === null) return html`<p>Not written yet.</p>`;
  const shown = lecture.slides.map(({ title, body, poll, notes }, index) => {
    const heading = textHtml({ kind: 'document', children: [{ kind: 'paragraph', children: title }] });
    return html`<article class="slide">
      <p class="quiet">Slide ${index + 1}</p>
      <div class="slide-title">${heading}</div>
      ${textHtml({ kind: 'document', children: body }, figures)}
      ${poll === null ? null : textHtml({ kind: 'document', children: [poll] })}
      <div class="notes">${textHtml({ kind: 'document', children: notes }, figures)}</div>
    </article>`;
  });
  return html`${shown}`;
}

function discussionHtml({ discussion }: Topic): SafeHtml {
  if (discussion === null) return html`<p>Not written yet.</p>`;
  const { opening, followUps, facilitator } = discussion;
  return html`${textHtml(opening)} ${followUps.map((text) => textHtml(text))}
    <div class="notes">
      <h3>For the facilitator</h3>
      ${facilitator.positions.map((text) => textHtml(text))}
      <h4>Trap</h4>
      ${textHtml(facilitator.trap)}
      <h4>Close</h4>
      ${textHtml(facilitator.close)}
    </div>`;
}
