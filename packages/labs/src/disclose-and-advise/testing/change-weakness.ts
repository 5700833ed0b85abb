import type { Vulnerability } from '@cmdsp/workbench/advisory';
import type { AdviseAnswer } from '../answer.ts';

/** The answer with one weakness changed. */
export function changeWeakness(
  answer: AdviseAnswer,
  cve: string,
  change: (weakness: Vulnerability) => Vulnerability,
): AdviseAnswer {
  const { document } = answer;
  const vulnerabilities = (document.vulnerabilities ?? []).map((one) => (one.cve === cve ? change(one) : one));
  return { ...answer, document: { ...document, vulnerabilities } };
}
