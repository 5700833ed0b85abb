import type { AuthoredQuestion } from '@cmdsp/questions';
import { html, type SafeHtml } from '../../server/src/http/html.ts';
import { answerHtml } from './answer-html.ts';
import { textHtml } from './places.ts';

/** A question with its key, every reason, and the beliefs behind wrong options. */
export function questionHtml(question: AuthoredQuestion): SafeHtml {
  const { id, domain, topic, objective, level, difficulty, source, reviewBy, status, enemies } = question;
  return html`<article class="question" id="${id}">
    <h3>${id}</h3>
    <p class="quiet">
      Domain ${domain}, topic ${topic}, objective ${objective}, ${level}, expected ${Math.round(difficulty * 100)} %,
      ${status}, review by ${reviewBy}${enemies.length > 0 ? `, enemies: ${enemies.join(', ')}` : ''}
    </p>
    ${textHtml(question.stem)} ${answerHtml(question)}
    <p class="quiet">
      Source: ${source.document}${source.clause === undefined ? '' : `, ${source.clause}`}, ${source.date}
    </p>
  </article>`;
}
