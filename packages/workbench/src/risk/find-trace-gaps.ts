import type { Traceability } from './traceability.ts';

/** A place where the way from a threat to a passed test breaks, with the ids on the way up to there. */
export type TraceGap = {
  readonly kind:
    | 'duplicate'
    | 'unknown-id'
    | 'threat-without-harm'
    | 'uncontrolled'
    | 'untested-control'
    | 'test-failed'
    | 'test-not-run'
    | 'idle-control'
    | 'idle-test';
  readonly at: readonly string[];
  readonly message: string;
};

/**
 * Everything that keeps a traceability from being one: links to nothing, threats without a harm, chains without a control, controls
 * that no passed test stands behind, and controls or tests that nothing needs.
 */
export function findTraceGaps({ threats, chains, controls, tests }: Traceability): readonly TraceGap[] {
  const threatIds = new Set(threats.map(({ id }) => id));
  const controlOf = new Map(controls.map((control) => [control.id, control]));
  const testOf = new Map(tests.map((test) => [test.id, test]));
  const used = new Set(chains.flatMap((chain) => chain.controls));
  const traced = new Set(chains.map(({ threat }) => threat));
  const asked = new Set(controls.flatMap((control) => control.tests));
  return [
    ...[threats, chains, controls, tests].flatMap(duplicates),
    ...threats
      .filter(({ id }) => !traced.has(id))
      .map(({ id }) =>
        gap('threat-without-harm', [id], `${id} leads to no hazardous situation; say to which harm, or why to none.`),
      ),
    ...chains.flatMap((chain) => [
      ...(threatIds.has(chain.threat)
        ? []
        : [
            gap(
              'unknown-id',
              [chain.id, chain.threat],
              `${chain.id} names the threat ${chain.threat}, which is not there.`,
            ),
          ]),
      ...(chain.controls.length === 0
        ? [
            gap(
              'uncontrolled',
              [chain.threat, chain.id],
              `Nothing stands between ${chain.threat} and ${chain.severity} harm in ${chain.id}.`,
            ),
          ]
        : []),
      ...chain.controls
        .filter((id) => !controlOf.has(id))
        .map((id) => gap('unknown-id', [chain.id, id], `${chain.id} names the control ${id}, which is not there.`)),
    ]),
    ...controls.flatMap((control) => [
      ...(used.has(control.id)
        ? []
        : [gap('idle-control', [control.id], `${control.id} stands in no chain; link it or say what it is for.`)]),
      ...(control.tests.length === 0
        ? [gap('untested-control', [control.id], `No test shows that ${control.id} holds.`)]
        : []),
      ...control.tests.flatMap((id) => testGap(control.id, id, testOf.get(id)?.outcome)),
    ]),
    ...tests
      .filter(({ id }) => !asked.has(id))
      .map(({ id }) => gap('idle-test', [id], `${id} tests no control; link it or leave it out.`)),
  ];
}

function testGap(
  control: string,
  test: string,
  outcome: Traceability['tests'][number]['outcome'] | undefined,
): readonly TraceGap[] {
  if (outcome === 'passed') return [];
  if (outcome === undefined) {
    return [gap('unknown-id', [control, test], `${control} names the test ${test}, which is not there.`)];
  }
  return outcome === 'failed'
    ? [gap('test-failed', [control, test], `${test} failed: ${control} does not hold.`)]
    : [gap('test-not-run', [control, test], `${test} was not run: nobody knows whether ${control} holds.`)];
}

function duplicates(things: readonly { readonly id: string }[]): readonly TraceGap[] {
  const seen = new Set<string>();
  return things.flatMap(({ id }) => {
    const isTwice = seen.has(id);
    seen.add(id);
    return isTwice ? [gap('duplicate', [id], `${id} is used twice; ids are names of one thing.`)] : [];
  });
}

function gap(kind: TraceGap['kind'], at: readonly string[], message: string): TraceGap {
  return { kind, at, message };
}
