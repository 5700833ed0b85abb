import { parseUtcTime } from '@cmdsp/primitives';
import type { Advisory } from './advisory.ts';
import type { MeaningFault } from './meaning-fault.ts';

/**
 * Dates that cannot all be true: a first release after the current one, a history that runs backwards or does not reach from the first
 * release to the current one, a weakness discovered after the advisory about it. Dates that cannot be read are left to the tests.
 */
export function findDateFaults({ document: { tracking }, vulnerabilities = [] }: Advisory): readonly MeaningFault[] {
  const history = tracking.revision_history;
  const current = { path: '/document/tracking/current_release_date', date: tracking.current_release_date };
  const first = { path: '/document/tracking/initial_release_date', date: tracking.initial_release_date };
  return [
    ...before(first, current, 'The first release is after the current one.'),
    ...history
      .slice(1)
      .flatMap(({ date }, index) =>
        before(
          { path: '', date: history[index]?.date ?? '' },
          { path: `/document/tracking/revision_history/${index + 1}/date`, date },
          'This revision is older than the one before it.',
        ),
      ),
    ...same(first, history[0]?.date, 'The first release has another date than the first revision.'),
    ...same(current, history.at(-1)?.date, 'The current release has another date than the last revision.'),
    ...vulnerabilities.flatMap(({ discovery_date: date }, index) =>
      date === undefined
        ? []
        : before(
            { path: '', date },
            { path: `/vulnerabilities/${index}/discovery_date`, date: current.date },
            'It was discovered after the release of this advisory.',
          ),
    ),
  ];
}

type Dated = { readonly path: string; readonly date: string };

function before(earlier: Dated, later: Dated, message: string): readonly MeaningFault[] {
  const [a, b] = [parseUtcTime(earlier.date), parseUtcTime(later.date)];
  return a === null || b === null || a <= b ? [] : [fault(later.path, message)];
}

function same({ path, date }: Dated, other: string | undefined, message: string): readonly MeaningFault[] {
  const [a, b] = [parseUtcTime(date), parseUtcTime(other ?? '')];
  return a === null || b === null || a === b ? [] : [fault(path, message)];
}

function fault(path: string, message: string): MeaningFault {
  return {
    kind: 'dates-out-of-order',
    path,
    message: `${message} Set the dates in the order in which things happened.`,
    products: [],
  };
}
