import type { Endpoints } from '@cmdsp/contract';
import { csafTestsLeftOut } from '@cmdsp/workbench/csaf-tests';
import type { z } from 'zod';
import type { CsafTests } from '../../adapters/csaf/open-csaf-tests.ts';
import { Problem } from '../../http/problem.ts';
import { writeBody } from './write-body.ts';

/** More than anybody reads; fewer than a file made to have many would send back. */
export const mostFindings = 1000;

/**
 * What the tests of CSAF 2.0 find in an advisory; nothing of it is kept.
 * @throws Problem `request-malformed`, `body-too-large`, `too-many-requests`, `temporarily-unavailable`
 */
export async function testAdvisory(
  { tests, mayTest }: { readonly tests: CsafTests; readonly mayTest: (personId: string) => boolean },
  { personId, document }: { readonly personId: string; readonly document: unknown },
): Promise<z.input<Endpoints['POST /api/bench/csaf-tests']['response']>> {
  // What could not lie on the bench is not tested either.
  writeBody(document);
  if (!mayTest(personId))
    throw new Problem(
      'too-many-requests',
      'An advisory was tested ten times within a minute. Wait a moment, then test again.',
    );
  const { findings, total } = await tests.run(document);
  return {
    findings: findings.map(({ test, kind, path, message }) => ({ test, kind, path, message })),
    total,
    most: mostFindings,
    leftOut: csafTestsLeftOut.map(({ test, reason }) => ({ test, reason })),
  };
}
