import { canonicalJson } from '@cmdsp/primitives';
import type { WardAnswer } from '../ward-answer.ts';

/** The elements of an answer: zones, places, rules without their names, and the two decisions. */
export function wardElements({ zones, places, rules, bedside, failover }: WardAnswer): readonly string[] {
  return [
    ...zones.map((zone) => wardElement('zone', zone)),
    ...Object.entries(places).map((place) => wardElement('place', place)),
    ...rules.map((rule) => wardElement('rule', { ...rule, id: '' })),
    wardElement('bedside', bedside),
    wardElement('failover', failover),
  ];
}

/** One element as a text that says all of it. */
export function wardElement(kind: string, value: unknown): string {
  // Answers are JSON.
  return canonicalJson([kind, JSON.parse(JSON.stringify(value)) as never]);
}
