import type { Claim } from '../../testing/lab-proof.ts';
import type { SbomAnswer } from '../answer.ts';
import type { SbomKey } from '../key.ts';
import type { SbomTask } from '../task.ts';
import { daysByTable } from './days-by-table.ts';
import { findAbout } from './find-about.ts';
import { showsFault } from './shows-fault.ts';

/**
 * Looks for itself whether a witness is true: at the bill, the feed and the calendar, with its own reading of ranges and its own table
 * of days. Only what no computer can know (what the records mean) is taken from the key.
 */
export function checkSbomWitness({ dealt, answer, witness }: Claim<SbomTask, SbomKey, SbomAnswer>): string | null {
  const { task, key } = dealt;
  const [first = '', other = ''] = witness.at;
  const verdict = key.verdicts.find(({ advisory }) => advisory === first);
  const said = answer.statements.find(({ advisory }) => advisory === first);
  const item = answer.plan.find(({ advisory }) => advisory === first);
  const window = task.windows.find(({ id }) => id === item?.window);
  const isWork = verdict?.status === 'affected';
  const places = [answer.ranking.indexOf(first), answer.ranking.indexOf(other)] as const;
  const claims: Readonly<Record<string, () => boolean>> = {
    'missed-fault': () =>
      witness.at.some((id) => showsFault(task, id, kindOf(witness.detail))) &&
      !answer.repairs.some(({ component, kind }) => witness.at.includes(component) && kind === kindOf(witness.detail)),
    'wrong-value': () => {
      const repair = answer.repairs.find(
        ({ component, kind }) => component === first && kind === kindOf(witness.detail),
      );
      const fault = key.faults.find(({ components, kind }) => components.includes(first) && kind === repair?.kind);
      return repair !== undefined && !(fault?.values ?? []).some((value) => value === repair.value);
    },
    'needless-repair': () => {
      const kind = kindOf(witness.detail);
      const twin = key.faults.find((fault) => fault.kind === kind && fault.components.includes(first));
      const isSecond = answer.repairs.some(
        (repair) => repair.kind === kind && repair.component !== first && twin?.components.includes(repair.component),
      );
      return isSecond || !showsFault(task, first, kind);
    },
    'missed-match': () =>
      findAbout(dealt, first) === other &&
      !answer.matches.some(({ advisory, component }) => advisory === first && component === other),
    'false-match': () => findAbout(dealt, first) !== other,
    'no-statement': () => verdict !== undefined && said === undefined,
    'wrong-status': () => said !== undefined && said.status !== verdict?.status,
    'wrong-reason': () =>
      said !== undefined &&
      said.status === verdict?.status &&
      !(
        (verdict.justifications.length === 0
          ? said.justification === null
          : verdict.justifications.some((one) => one === said.justification)) &&
        (verdict.actions.length === 0 ? said.action === null : verdict.actions.some((one) => one === said.action))
      ),
    'needless-statement': () => findAbout(dealt, first) === null,
    'out-of-order': () =>
      places[0] > places[1] && places[1] >= 0 && daysByTable(dealt, first) < daysByTable(dealt, other),
    unranked: () => places[0] < 0 && findAbout(dealt, first) !== null,
    'needless-rank': () => places[0] >= 0 && findAbout(dealt, first) === null,
    unplanned: () => isWork && item === undefined,
    'wrong-window': () =>
      window === undefined ||
      window.isInUse ||
      window.onDay > daysByTable(dealt, first) ||
      !isOfUnit(task, key, first, window.unit),
    'needless-control': () => item !== undefined && (item.control !== null || item.expiresOnDay !== null),
    'no-control': () =>
      item !== undefined &&
      !(
        item.expiresOnDay !== null &&
        item.expiresOnDay <= 90 &&
        key.plan.some(({ controls }) => controls.includes(item.control ?? ''))
      ),
    'needless-work': () => !isWork && item !== undefined,
    'unit-in-use': () =>
      window?.isInUse === true &&
      task.units.some(({ id, isPatientConnected }) => id === window.unit && isPatientConnected),
  };
  const claim = claims[witness.kind];
  if (claim === undefined) return `nobody knows the kind ${witness.kind}`;
  return claim() ? null : 'it is not so';
}

function kindOf(detail: unknown): string {
  return typeof detail === 'object' && detail !== null && 'kind' in detail ? String(detail.kind) : '';
}

/** Whether the component that a flaw is in belongs to this unit: by the edges of the bill, or by the linker map where they lack. */
function isOfUnit(task: SbomTask, key: SbomKey, advisory: string, unit: string): boolean {
  const start = findAbout({ task, key }, advisory);
  const above = (id: string) => [
    ...task.dependencies.filter(({ to }) => to === id).map(({ from }) => from),
    ...key.faults
      .filter(({ kind, components }) => kind === 'unreached' && components.includes(id))
      .flatMap(({ values }) => task.values.filter((value) => values.includes(value.id)))
      .flatMap(({ text }) => task.components.filter(({ name }) => name === text).map((component) => component.id)),
  ];
  const seen = new Set<string>();
  const climb = (id: string): boolean => {
    if (id === unit) return true;
    if (seen.has(id)) return false;
    seen.add(id);
    return above(id).some(climb);
  };
  return start !== null && climb(start);
}
