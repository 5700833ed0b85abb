import type { Claim } from '../../testing/lab-proof.ts';
import type { Assessment, ScoreAnswer } from '../answer.ts';
import type { FindingKey, ScoreKey } from '../key.ts';
import type { ScoreTask } from '../task.ts';

/**
 * Whether a witness is true: that the value it speaks of stands in the answer, that the key does not have it, and that the fact it names
 * is one of the finding. Reads the key by patterns and counts days by the machine's calendar; shares nothing with the marking.
 */
export function checkScoreWitness({ dealt, answer, witness }: Claim<ScoreTask, ScoreKey, ScoreAnswer>): string | null {
  const detail = readDetail(witness.detail);
  if (detail === null) return 'no detail';
  const { finding, element, value, fact } = detail;
  const said = answer.findings[finding];
  const key = dealt.key.findings[finding];
  const text = dealt.task.findings.find(({ id }) => id === finding)?.facts.find(({ id }) => id === fact)?.text;
  if (key === undefined || text === undefined) return 'there is no such finding or fact';
  if (!witness.sentence.includes(text)) return 'the sentence does not quote the fact';
  if (witness.at.join() !== `${finding}.${element},${finding}.${fact}`) return 'it stands somewhere else';
  if (saidOf(said, element) !== value) return `the answer has ${saidOf(said, element)}`;
  return accepts(key, { element, value, version: said?.version ?? '3.1' }) ? 'the key has it' : null;
}

type Detail = {
  readonly finding: string;
  readonly element: string;
  readonly value: string | null;
  readonly fact: string;
};

function readDetail(detail: unknown): Detail | null {
  if (typeof detail !== 'object' || detail === null) return null;
  const { finding, element, value, fact } = detail as Record<string, unknown>; // looked at below
  if (typeof finding !== 'string' || typeof element !== 'string' || typeof fact !== 'string') return null;
  return value === null || typeof value === 'string' ? { finding, element, value, fact } : null;
}

function saidOf(said: Assessment | undefined, element: string): string | null {
  if (said === undefined) return null;
  if (/^X[CIA]/.test(element)) return said.impacts[element] ?? null;
  if (/^[A-Z]/.test(element)) return said.metrics[element] ?? null;
  const entry = Object.entries(said).find(([field]) => field === element)?.[1];
  return typeof entry === 'string' ? entry : null;
}

function accepts(
  key: FindingKey,
  { element, value, version }: { readonly element: string; readonly value: string | null; readonly version: string },
): boolean {
  if (/^X[CIA]/.test(element)) return new RegExp(value ?? 'N').test(key.impacts[element] ?? 'N');
  if (/^[A-Z]/.test(element)) {
    const vector = version === '3.1' ? key.v31 : key.v40;
    return new RegExp(`(^|/)${element}:[A-Z|]*${value ?? '!'}`).test(vector);
  }
  if (element === 'noticeOn' || element === 'fixOn') return acceptsDay(key, element, value);
  const { exploitability, severity, decision, route, ssvc } = key;
  const lists: Readonly<Record<string, readonly string[]>> = {
    exploitability,
    severity,
    decision: [decision],
    route: [route],
    exploitation: [ssvc.exploitation],
    exposure: ssvc.exposure,
    automatable: [ssvc.automatable],
    safety: ssvc.safety,
  };
  return value !== null && (lists[element] ?? []).includes(value);
}

function acceptsDay({ route, known }: FindingKey, element: 'noticeOn' | 'fixOn', value: string | null): boolean {
  if (route !== 'discretion') return value === null;
  if (value === null) return false;
  const days = (Date.parse(value) - Date.parse(known.learnedOn)) / 86_400_000;
  return element === 'noticeOn'
    ? days <= 30 && Date.parse(value) >= Date.parse(known.noticeFrom)
    : days <= 60 && Date.parse(value) >= Date.parse(known.fixFrom);
}
