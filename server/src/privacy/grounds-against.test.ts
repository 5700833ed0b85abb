import { instant } from '@cmdsp/primitives';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ErasureFacts, groundsAgainst, groundWords } from './grounds-against.ts';

const day = 86_400_000;
const now = instant(Date.UTC(2026, 10, 21));
const ago = (days: number) => instant(now - days * day);
const ahead = (days: number) => instant(now + days * day);

const nothing: ErasureFacts = {
  givesUpCertificate: false,
  isStaff: false,
  certificatesUntil: [],
  hasOpenSitting: false,
  examinations: [],
  holds: [],
};

describe('grounds against an erasure', () => {
  test.each<[string, Partial<ErasureFacts>, object[]]>([
    ['nothing is held', {}, []],
    ['a role in force', { isStaff: true }, [{ kind: 'staff-role', until: null }]],
    ['an examination under way', { hasOpenSitting: true }, [{ kind: 'open-sitting', until: null }]],
    ['a certificate in force', { certificatesUntil: [ahead(9)] }, [{ kind: 'certificate', until: ahead(9) }]],
    ['a certificate that is given up', { certificatesUntil: [ahead(9)], givesUpCertificate: true }, []],
    ['a certificate that has run out', { certificatesUntil: [ago(1)] }, []],
    [
      'a result that waits',
      { examinations: [{ startedAt: ago(2), releasedAt: null, decision: null }] },
      [{ kind: 'result-pending', until: null }],
    ],
    [
      'a pass that may be appealed',
      { examinations: [{ startedAt: ago(20), releasedAt: ago(10), decision: 'pass' }] },
      [{ kind: 'appeal-time', until: ahead(20) }],
    ],
    [
      'a failed attempt that still counts',
      { examinations: [{ startedAt: ago(100), releasedAt: ago(100), decision: 'fail' }] },
      [{ kind: 'counted-attempt', until: ahead(265) }],
    ],
    ['an old failed attempt', { examinations: [{ startedAt: ago(366), releasedAt: ago(366), decision: 'fail' }] }, []],
    ['a hold without an end', { holds: [{ ground: 'appeal', until: null }] }, [{ kind: 'appeal', until: null }]],
    ['a hold that has ended', { holds: [{ ground: 'legal-duty', until: ago(1) }] }, []],
    [
      'two holds of a kind: the longer one',
      {
        holds: [
          { ground: 'complaint', until: ahead(1) },
          { ground: 'complaint', until: null },
        ],
      },
      [{ kind: 'complaint', until: null }],
    ],
  ])('%s', (_name, facts, expected) => {
    expect(groundsAgainst({ ...nothing, ...facts }, now)).toEqual(expected);
  });

  test('no ground ends in the past, each has words, and time alone never adds one', () => {
    const time = fc.integer({ min: -800, max: 800 }).map(ahead);
    const facts = fc.record<ErasureFacts>({
      givesUpCertificate: fc.boolean(),
      isStaff: fc.boolean(),
      certificatesUntil: fc.array(time),
      hasOpenSitting: fc.boolean(),
      examinations: fc.array(
        fc.record({
          startedAt: time,
          releasedAt: fc.option(time),
          decision: fc.constantFrom('pass' as const, 'fail' as const, null),
        }),
      ),
      holds: fc.array(
        fc.record({ ground: fc.constantFrom('appeal' as const, 'legal-duty' as const), until: fc.option(time) }),
      ),
    });

    fc.assert(
      fc.property(facts, fc.integer({ min: 0, max: 400 }), (known, days) => {
        const today = groundsAgainst(known, now);
        const later = groundsAgainst(known, ahead(days));

        for (const { kind, until } of today) {
          expect(until === null || until > now).toBe(true);
          expect(groundWords(kind)).toMatch(/\.$/);
        }
        const kinds = today.map(({ kind }) => kind);
        expect(later.filter(({ kind }) => !kinds.includes(kind))).toEqual([]);
      }),
    );
  });
});
