import type { Json } from '@cmdsp/primitives';
import type { Claim } from '../../testing/lab-proof.ts';
import type { ThreatModelKey } from '../threat-model-key.ts';
import type { ThreatModelAnswer, ThreatModelTask } from '../threat-model-task.ts';

type Asked = Claim<ThreatModelTask, ThreatModelKey, ThreatModelAnswer>;
type Detail = Readonly<Record<string, Json | undefined>>;

/** Looks up by counting and trying what a witness claims; shares nothing with the marking. */
export function checkWitness(claim: Asked): string | null {
  const check = checks[claim.witness.kind];
  if (check === undefined) return `nobody knows ${claim.witness.kind}`;
  const { detail } = claim.witness;
  if (detail === null || typeof detail !== 'object' || Array.isArray(detail)) return 'no detail';
  return check(claim, detail as Detail); // an object that is no list
}

const checks: Readonly<Record<string, (claim: Asked, detail: Detail) => string | null>> = {
  'missed-flow': ({ answer, dealt }, { ways, payload }) => {
    const needed = dealt.key.needed.find(
      (one) => one.payload === payload && JSON.stringify(one.ways) === JSON.stringify(ways),
    );
    if (needed === undefined) return 'nothing like it is needed';
    const has = (place: string) =>
      answer.flows.filter((one) => [one.source, one.target].join('>') === place).length === 1;
    return needed.ways.some((way) => way.filter(has).length === way.length) ? 'it is drawn' : null;
  },
  'missing-payload': ({ answer, dealt }, { place, payload }) => {
    const isNeeded = dealt.key.needed.some(
      (one) => one.payload === payload && one.ways.flat().some((flow) => flow === place),
    );
    const row = flowAt(answer, place);
    return isNeeded && row !== undefined && !row.payload.some((one) => one === payload)
      ? null
      : 'it carries it, or need not';
  },
  'wrong-payload': ({ answer, dealt }, { place, payload }) => {
    const said = dealt.key.flows.filter((one) => `${one.source}>${one.target}` === place);
    const isDrawn = flowAt(answer, place)?.payload.some((one) => one === payload);
    return isDrawn === true && said.length === 1 && said.every((one) => one.payload.every((two) => two !== payload))
      ? null
      : 'it is right';
  },
  'wrong-protection': ({ answer, dealt }, { place, protection, isSo }) => {
    const said = dealt.key.flows.find((one) => `${one.source}>${one.target}` === place);
    const row = flowAt(answer, place);
    if (said === undefined || row === undefined) return 'there is no such flow';
    const [is, says] =
      protection === 'encrypted' ? [said.isEncrypted, row.isEncrypted] : [said.isAuthenticated, row.isAuthenticated];
    return is === isSo && is !== null && says !== is ? null : 'both say the same';
  },
  'wrong-flow': ({ answer, dealt }, { place }) =>
    flowAt(answer, place) !== undefined &&
    dealt.key.flows.filter((one) => `${one.source}>${one.target}` === place).length === 0
      ? null
      : 'the sheet has it, or nobody drew it',
  'missed-boundary': (claim, detail) => noSplit(claim, detail),
  'boundary-not-crossed': (claim, detail) => {
    const [from, to] = textOf(detail['flow']).split('>');
    const count = claim.answer.boundaries.filter(
      ({ members }) => members.some((id) => id === from) !== members.some((id) => id === to),
    ).length;
    if (flowAt(claim.answer, detail['flow'] ?? null) === undefined) return 'there is no such flow';
    return count > 0 ? 'a boundary is crossed there' : noSplit(claim, detail);
  },
  'needless-boundary': ({ answer, dealt }, { boundary }) => {
    const drawn = answer.boundaries.find(({ id }) => id === boundary);
    if (drawn === undefined) return 'there is no such boundary';
    return dealt.key.boundaries.some((one) => isSplit(drawn.members, one)) ? 'it follows a change of trust' : null;
  },
  'wrong-assumption': ({ answer, dealt }) =>
    dealt.key.assumptions.filter((id) => id === answer.assumption).length > 0 ? 'the assumption is right' : null,
  'missed-threat': ({ answer, dealt }, { threat, places, from, path }) => {
    const wanted = dealt.key.threats.find((one) => one.threat === threat);
    if (wanted === undefined || JSON.stringify(wanted.places) !== JSON.stringify(places)) return 'nobody asks for it';
    if (answer.threats.some((row) => row.threat === threat && wanted.places.some((place) => place === row.at)))
      return 'it is attached';
    if (path === null) return null;
    let here = textOf(from);
    for (const step of Array.isArray(path) ? path : []) {
      const [source, target] = textOf(step).split('>');
      if (source !== here || flowAt(answer, step) === undefined) return `${textOf(step)} is no step from ${here}`;
      here = target ?? '';
    }
    return here === dealt.task.asset ? null : `the path ends at ${here}`;
  },
  'wrong-threat': ({ answer, dealt }, { threat, at }) => {
    const isThere = answer.threats.some((row) => row.threat === threat && row.at === at);
    const reasons = [...dealt.key.threats, ...dealt.key.arguable].filter((one) => one.threat === threat);
    return isThere && reasons.every((one) => one.places.every((place) => place !== at))
      ? null
      : 'there is a reason for it';
  },
  'threat-without-answer': ({ answer, dealt }, { threat }) =>
    rowsFor({ answer, dealt }, threat).length === 0 ? null : 'it is on the list',
  'no-mitigation': (claim, detail) => notAnswered(claim, detail),
  'unfit-mitigation': (claim, detail) => notAnswered(claim, detail),
  'many-patients': ({ answer, dealt }, { threat }) =>
    dealt.key.threats.some((one) => one.threat === threat && one.isMultiPatient === true) &&
    rowsFor({ answer, dealt }, threat).every((row) => !row.isMultiPatient)
      ? null
      : 'it is marked, or need not be',
  'one-patient': ({ answer, dealt }, { threat }) =>
    dealt.key.threats.some((one) => one.threat === threat && one.isMultiPatient === false) &&
    rowsFor({ answer, dealt }, threat).filter((row) => row.isMultiPatient).length > 0
      ? null
      : 'it is not marked, or rightly so',
};

function textOf(value: Json | undefined): string {
  return typeof value === 'string' ? value : '';
}

function flowAt(answer: ThreatModelAnswer, place: Json | undefined) {
  return answer.flows.find((one) => [one.source, one.target].join('>') === place);
}

function rowsFor({ answer, dealt }: Pick<Asked, 'answer' | 'dealt'>, threat: Json | undefined) {
  const places = dealt.key.threats.filter((one) => one.threat === threat).flatMap((one) => one.places);
  return answer.threats.filter((row) => row.threat === threat && places.indexOf(row.at) !== -1);
}

function notAnswered({ answer, dealt }: Asked, { threat }: Detail): string | null {
  const fit = dealt.key.threats.find((one) => one.threat === threat)?.mitigations ?? [];
  const rows = rowsFor({ answer, dealt }, threat);
  const good = rows.filter(
    (row) => row.mitigations.some((one) => fit.includes(one)) && row.mitigations.every((one) => fit.includes(one)),
  );
  return rows.length > 0 && good.length === 0 ? null : 'a row answers it';
}

function isSplit(
  members: readonly string[],
  side: { readonly inside: readonly string[]; readonly outside: readonly string[] },
): boolean {
  const within = side.inside.filter((id) => members.includes(id)).length;
  const without = side.outside.filter((id) => members.includes(id)).length;
  return (within === side.inside.length && without === 0) || (within === 0 && without === side.outside.length);
}

function noSplit({ answer, dealt }: Asked, { inside, outside }: Detail): string | null {
  const side = dealt.key.boundaries.find(
    (one) => JSON.stringify([one.inside, one.outside]) === JSON.stringify([inside, outside]),
  );
  if (side === undefined) return 'nothing like it is on the sheet';
  return answer.boundaries.some(({ members }) => isSplit(members, side)) ? 'a boundary of the learner does it' : null;
}
