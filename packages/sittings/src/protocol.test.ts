import { instant } from '@cmdsp/primitives';
import { describe, expect, it } from 'vitest';
import { reduceClient } from './client/reduce-client.ts';
import { decideChanges } from './decide-changes.ts';
import { phaseOf } from './phase-of.ts';
import { ProtocolViolation } from './testing/protocol-checks.ts';
import { runProtocol } from './testing/protocol-run.ts';

type Decide = typeof decideChanges;
type Reduce = typeof reduceClient;

const runs = 10_000;

describe('the save protocol', () => {
  // beyond.md, complaint 2
  it(`keeps its promises in ${runs} random runs`, { timeout: 180_000 }, () => {
    const tallies = Array.from({ length: runs }, (_, run) => runNamed(`protocol ${run}`));

    // The runs must have gone where it hurts: many takeovers, stale changes, ends, late and refused changes.
    const sum = (key: keyof (typeof tallies)[number]) =>
      tallies.reduce((total, tally) => total + Number(tally[key]), 0);
    expect(sum('applied')).toBeGreaterThan(runs);
    expect(sum('leases')).toBeGreaterThan(runs);
    expect(sum('evidence')).toBeGreaterThan(runs / 2);
    expect(sum('isOver')).toBeGreaterThan(runs / 3);
    expect(sum('late')).toBeGreaterThan(runs / 20);
    expect(sum('pauses')).toBeGreaterThan(runs / 5);
    expect(sum('refused')).toBeGreaterThan(runs / 20);
  });

  it('is the same run for the same seed', () => {
    expect(runNamed('again')).toEqual(runNamed('again'));
  });

  it.each<[string, Decide]>([
    [
      'acknowledges before it has stored',
      (facts) => ({ ...decideChanges(facts), ...everyThird(facts, { responses: [] }) }),
    ],
    [
      'applies changes of an old lease',
      (facts) => decideChanges({ ...facts, changes: facts.changes.map(withFence(facts)) }),
    ],
    ['drops stale changes', (facts) => ({ ...decideChanges(facts), evidence: [] })],
    [
      'keeps the same evidence again and again',
      (facts) => decideChanges({ ...facts, history: { applied: facts.history.applied, evidence: [] } }),
    ],
    ['lets the last arrival win', (facts) => decideChanges({ ...facts, current: new Map() })],
    ['takes nothing while the clock stands', (facts) => decideChanges({ ...facts, sitting: shutWhilePaused(facts) })],
    ['does not look at the time', (facts) => decideChanges({ ...facts, now: startOf(facts) })],
    [
      'forgets what it applied before',
      (facts) => decideChanges({ ...facts, history: { applied: [], evidence: facts.history.evidence } }),
    ],
  ])('notices a server that %s', (_, decide) => {
    expect(findViolation({ decide, reduce: reduceClient })).toBeInstanceOf(ProtocolViolation);
  });

  it.each<[string, Reduce]>([
    ['clears its journal when it sends', onEvent('sent', (state) => ({ ...state, journal: [] }))],
    ['clears its journal on any answer', onEvent('answered', (state) => ({ ...state, journal: [] }))],
    [
      'clears its journal when it hears of the end',
      onEvent('heard', (state) => (state.access === 'ended' ? { ...state, journal: [] } : state)),
    ],
    [
      'carries old changes over whatever the server holds',
      (state, event) => reduceClient(state, event.kind === 'lease-granted' ? { ...event, since: 0, saved: [] } : event),
    ],
    [
      'does not restore what the server holds',
      (state, event) => reduceClient(state, event.kind === 'lease-granted' ? { ...event, saved: [] } : event),
    ],
    ['numbers changes anew under each lease', onEvent('changed', (state) => ({ ...state, lastRevision: 0 }))],
    ['gives up after a failure', onEvent('failed', (state) => ({ ...state, sending: 0 }))],
  ])('notices a browser that %s', (_, reduce) => {
    expect(findViolation({ decide: decideChanges, reduce })).toBeInstanceOf(ProtocolViolation);
  });
});

function runNamed(seed: string) {
  try {
    return runProtocol({ seed, decide: decideChanges, reduce: reduceClient });
  } catch (cause) {
    throw new Error(`Seed "${seed}": ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}

function findViolation(parts: { readonly decide: Decide; readonly reduce: Reduce }): unknown {
  for (let run = 0; run < 400; run += 1) {
    try {
      runProtocol({ seed: `mutant ${run}`, ...parts });
    } catch (violation) {
      return violation;
    }
  }
  return null;
}

type Facts = Parameters<Decide>[0];

function everyThird({ now }: Facts, change: Partial<ReturnType<Decide>>): Partial<ReturnType<Decide>> {
  return now % 3 === 0 ? change : {};
}

function withFence({ sitting }: Facts) {
  return (change: Facts['changes'][number]) =>
    sitting.kind === 'open' ? { ...change, fence: sitting.lease.fence } : change;
}

function shutWhilePaused({ sitting, now }: Facts): Facts['sitting'] {
  if (sitting.kind !== 'open' || phaseOf(sitting, now) !== 'paused') return sitting;
  return { ...sitting, kind: 'submitted', finishedAt: now };
}

function startOf({ sitting, now }: Facts) {
  return sitting.kind === 'open' ? sitting.startedAt : instant(now);
}

function onEvent(
  kind: Parameters<Reduce>[1]['kind'],
  spoil: (state: ReturnType<Reduce>) => ReturnType<Reduce>,
): Reduce {
  return (state, event) => (event.kind === kind ? spoil(reduceClient(state, event)) : reduceClient(state, event));
}
