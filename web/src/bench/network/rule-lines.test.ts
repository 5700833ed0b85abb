import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatRuleLine, parseRuleLines } from './rule-lines.ts';

const name = fc.constantFrom('biomedical', 'Network team', 'IT', '');
const selectors = fc.array(fc.constantFrom('any', 'zone:pumps', 'host:ct', '10.20.0.0/24'), {
  minLength: 1,
  maxLength: 3,
});
const rule = fc
  .record({
    action: fc.constantFrom('allow' as const, 'deny' as const),
    protocol: fc.constantFrom('any' as const, 'tcp' as const, 'udp' as const, 'icmp' as const),
    from: selectors,
    to: selectors,
    ports: fc.array(fc.tuple(fc.nat({ max: 400 }), fc.integer({ min: 401, max: 65_535 })), { maxLength: 3 }),
    owner: name,
    reason: name,
  })
  .map((one) => ({ ...one, ports: one.protocol === 'tcp' || one.protocol === 'udp' ? one.ports : [] }));

describe('rules as lines', () => {
  it('come back as they were written', () => {
    fc.assert(
      fc.property(fc.array(rule, { maxLength: 6 }), (some) => {
        const rules = some.map((one, index) => ({ ...one, id: `rule-${index + 1}` }));

        expect(parseRuleLines(rules.map(formatRuleLine).join('\n'), () => null)).toEqual({ rules, faults: [] });
      }),
    );
  });

  it.each([
    ['permit tcp from any to any', 1],
    ['\n# why\nallow tcp 70000 from any to any', 3],
    ['allow tcp 9-8 from any to any', 1],
    ['allow icmp 8 from any to any', 1],
    ['allow tcp 80 from any', 1],
  ])('are refused where they say nothing: %j', (text, line) => {
    expect(parseRuleLines(text, () => null).faults.map((fault) => fault.line)).toEqual([line]);
  });
});
