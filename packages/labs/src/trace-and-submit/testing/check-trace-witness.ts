import type { Claim } from '../../testing/lab-proof.ts';
import type { TraceAnswer } from '../answer.ts';
import type { TraceKey } from '../key.ts';
import type { TraceTask } from '../task.ts';

type TraceClaim = Claim<TraceTask, TraceKey, TraceAnswer>;

/** Null when a witness is true. Goes from the witness to the file, gap by gap, where the marking goes from the gaps to the answer. */
export function checkTraceWitness(claim: TraceClaim): string | null {
  const { kind } = claim.witness;
  if (kind === 'idle-finding') return checkIdle(claim);
  if (kind === 'missed-gap')
    return claim.criterion === 'found' ? checkMissed(claim) : 'a gap is missed under `found` alone';
  if (kind === `wrong-${claim.criterion}`) return checkChoice(claim);
  return `nobody knows the witness ${kind}`;
}

function checkIdle({ dealt, answer, witness }: TraceClaim): string | null {
  const [at] = witness.at;
  if (witness.at.length !== 1 || at === undefined) return 'speaks about more than one place';
  if (!answer.findings.some((finding) => finding.at === at)) return 'there is no such finding';
  for (const gap of dealt.key.gaps) for (const place of gap.places) if (place === at) return `${at} shows ${gap.id}`;
  return null;
}

function checkMissed({ dealt, answer, witness }: TraceClaim): string | null {
  const known = new Map([...dealt.task.rows, ...dealt.task.index].map((place) => [place.id, place]));
  for (const at of witness.at) {
    if (!known.has(at)) return `${at} is not in the file`;
    if (answer.findings.some((finding) => finding.at === at)) return `${at} has a finding`;
  }
  return gapOf(dealt.key, witness.at) === null ? 'no gap has these places' : null;
}

function checkChoice({ dealt, answer, criterion, witness }: TraceClaim): string | null {
  const gap = gapOf(dealt.key, witness.at);
  if (gap === null) return 'no gap has these places';
  const right: Readonly<Record<string, readonly string[]>> = {
    section: gap.sections,
    severity: gap.severities,
    response: gap.responses,
  };
  const byPlace = new Map(answer.findings.map((finding) => [finding.at, finding]));
  if (gap.places.every((place) => !byPlace.has(place))) return null;
  for (const at of witness.at) {
    const finding = byPlace.get(at);
    if (finding === undefined) return `${at} has no finding`;
    const chosen: Readonly<Record<string, string | null>> = { ...finding };
    const choice = chosen[criterion] ?? null;
    if (choice !== null && right[criterion]?.includes(choice) === true) return `${choice} is right at ${at}`;
  }
  return null;
}

function gapOf(key: TraceKey, places: readonly string[]): TraceKey['gaps'][number] | null {
  if (places.length === 0) return null;
  return key.gaps.find((gap) => places.every((place) => gap.places.includes(place))) ?? null;
}
