import type { Json } from '@cmdsp/primitives';
import type { Witness } from '../marking.ts';
import type { FindingKey } from './key.ts';
import type { ScoreFinding } from './task.ts';

/** An element of an answer that is not right: where it is, what stands there, and which reason decides it. */
export type Miss = {
  readonly finding: ScoreFinding;
  readonly key: FindingKey;
  /** `AV`, `XIT`, `decision`, `noticeOn` … */
  readonly element: string;
  readonly name: string;
  readonly value: string | null;
  /** The entry of `because` that names the fact. */
  readonly reason: string;
  readonly kind: string;
  readonly detail?: Readonly<Record<string, Json>>;
};

/** The witness of a miss: the learner's own element, and the fact that speaks against it. */
export function witnessOf({ finding, key, element, name, value, reason, kind, detail = {} }: Miss): Witness {
  const fact = key.because[reason] ?? 'f1';
  const number = fact.slice(1);
  const text = finding.facts.find(({ id }) => id === fact)?.text ?? '';
  const sentence =
    value === null
      ? `${finding.title}: ${name} is open. Read fact ${number}: "${text}"`
      : `${finding.title}: ${name} as ${value} does not follow. Read fact ${number}: "${text}"`;
  return {
    kind,
    sentence,
    at: [`${finding.id}.${element}`, `${finding.id}.${fact}`],
    detail: { finding: finding.id, element, value, fact, ...detail },
  };
}
