import type { Claim } from '../../testing/lab-proof.ts';
import type { AdviseAnswer } from '../answer.ts';
import type { AdviseKey } from '../key.ts';
import type { AdviseTask } from '../task.ts';
import { checkCsafWitness } from './check-csaf-witness.ts';
import { readAdvice } from './read-advice.ts';

type AdviseClaim = Claim<AdviseTask, AdviseKey, AdviseAnswer>;

/** Null when a witness is true of the answer as its raw JSON says it; nothing of the marking is used. */
export function checkAdviseWitness({ dealt: { task, key }, answer, criterion, witness }: AdviseClaim): string | null {
  // Every detail of this lab is a record; a field that is not there makes the check below fail.
  const detail = witness.detail as Readonly<Record<string, unknown>>;
  const text = (name: string) => (typeof detail[name] === 'string' ? detail[name] : '');
  const said = readAdvice(answer);
  const ids = said.products.filter(({ skus }) => skus.includes(text('part'))).map(({ id }) => id);
  const ofCell = <Item extends { readonly cve: string; readonly id: string }>(items: readonly Item[]) =>
    items.filter((one) => one.cve === text('cve') && ids.includes(one.id));
  const cell = key.cells.find(({ cve, part }) => cve === text('cve') && part === text('part'));
  const states = [...new Set(ofCell(said.statuses).map(({ list }) => wordOf(list)))];
  const fails = (isTrue: boolean, words: string) => (isTrue ? null : words);
  switch (witness.kind) {
    case 'status-missing':
      return fails(states.length === 0 && criterion === 'status', `it has ${states.join()}`);
    case 'contradictory-status':
      return fails(states.length > 1, `it has ${states.join()} only`);
    case 'wrong-status':
      return fails(states.length === 1 && states[0] !== cell?.state, `it has ${states.join()}`);
    case 'reason-missing':
      return fails(
        ofCell(said.flags).length === 0 && cell?.state === 'not-affected',
        'there is a reason, or none is needed',
      );
    case 'untrue-reason':
      return fails(
        ofCell(said.flags).some(({ label }) => cell?.reasons.includes(label) !== true),
        'every reason given is true',
      );
    case 'measure-missing': {
      const uses = key.remedies.filter(
        ({ cve, parts, need }) => cve === text('cve') && parts.includes(text('part')) && need === text('need'),
      );
      const isServed = ofCell(said.measures).some(({ category, details }) =>
        uses.some((use) => serves({ use, category, details, task })),
      );
      return fails(uses.length > 0 && !isServed, 'it is served, or nobody needs it');
    }
    case 'wrong-measure': {
      const uses = key.remedies.filter(({ cve, parts }) => cve === text('cve') && parts.includes(text('part')));
      const isWrong = ofCell(said.measures).some(
        ({ category, details }) =>
          category === text('category') && !uses.some((use) => serves({ use, category, details, task })),
      );
      return fails(isWrong, 'the measure is right or not given');
    }
    case 'vector-contradicts-words': {
      const due = key.vectors.find(({ cve }) => cve === text('cve'))?.vector ?? '';
      const given = [...new Set(ofCell(said.vectors).map(({ vector }) => vector))];
      return fails(given.length !== 1 || metricsOf(given[0] ?? '') !== metricsOf(due), 'the vector is right');
    }
    case 'day-missing':
    case 'wrong-day': {
      const due = key.days.find(({ event }) => event === text('event'));
      const day = Date.parse(answer.days[text('event')] ?? '');
      const isWithin = due !== undefined && day >= Date.parse(due.from) && day <= Date.parse(due.to);
      return fails(due !== undefined && !isWithin, 'the day is right');
    }
    case 'unsaid': {
      const need = key.needs.find(({ about }) => about === text('about'));
      return fails(need !== undefined && need.anyOf.every((id) => !answer.notice.includes(id)), 'it is said');
    }
    case 'refused-sentence':
      return fails(
        answer.notice.includes(text('sentence')) && key.refused.some(({ sentence }) => sentence === text('sentence')),
        'it does not stand there',
      );
    case 'wrong-tracking-id':
      return fails(answer.document.document.tracking.id !== key.trackingId, 'the id is right');
    case 'release-elsewhere':
      return fails(!isReleaseSound(task, key, answer), 'the days of the release agree');
    case 'broken-history':
      return fails(!isHistorySound(task, key, answer), 'the history goes on');
    case 'unsafe-advice': {
      const measure = task.remedies.find(({ id }) => id === text('id'))?.text;
      const isGiven =
        said.measures.some(({ details }) => details === measure) &&
        key.unsafeRemedies.some(({ remedy }) => remedy === text('id'));
      const isSaid =
        answer.notice.includes(text('id')) &&
        key.refused.some(({ sentence, isUnsafe }) => isUnsafe && sentence === text('id'));
      return fails(criterion === 'cap' && (isGiven || isSaid), 'nothing unsafe is said');
    }
    case 'csaf':
      return checkCsafWitness({ task, key, answer, place: text('place'), test: text('test'), path: text('path') });
    default:
      return `nobody knows the kind ${witness.kind}`;
  }
}

function serves({
  use,
  category,
  details,
  task,
}: {
  readonly use: AdviseKey['remedies'][number];
  readonly category: string;
  readonly details: string;
  readonly task: AdviseTask;
}): boolean {
  return (
    task.remedies.some(({ id, text }) => id === use.remedy && text === details) &&
    use.categories.some((one) => one === category)
  );
}

function wordOf(list: string): string {
  if (list.endsWith('not_affected')) return 'not-affected';
  if (list.endsWith('affected')) return 'affected';
  return list.endsWith('fixed') ? 'fixed' : list.replaceAll('_', '-');
}

function metricsOf(vector: string): string {
  return vector.split('/').slice(1).toSorted().join();
}

function isReleaseSound(task: AdviseTask, key: AdviseKey, { document, days }: AdviseAnswer): boolean {
  const { current_release_date: current, initial_release_date: initial } = document.document.tracking;
  const window = key.days.filter(({ event }) => event === 'publish');
  const first = task.published?.document.tracking.initial_release_date ?? current;
  const isWithin = window.some(
    ({ from, to }) => [from, current.slice(0, 10), to].toSorted().join() === [from, current.slice(0, 10), to].join(),
  );
  return isWithin && current.slice(0, 10) === days['publish'] && initial.slice(0, 10) === first.slice(0, 10);
}

function isHistorySound({ published }: AdviseTask, key: AdviseKey, answer: AdviseAnswer): boolean {
  const { status, revision_history: history } = answer.document.document.tracking;
  const before = published?.document.tracking.revision_history ?? [];
  const stamps = (entries: typeof history) => entries.map(({ number, date }) => `${number} ${date}`);
  const isGoingOn = stamps(history).slice(0, before.length).join() === stamps(before).join();
  const ids = new Map(readAdvice(answer).products.map(({ name, id }) => [name, id]));
  const old = published === null ? [] : readAdvice({ ...answer, document: published }).products;
  return (
    status === 'final' &&
    history.length === key.revisions &&
    isGoingOn &&
    old.every(({ name, id }) => ids.get(name) === id)
  );
}
