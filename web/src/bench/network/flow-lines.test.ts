import { describe, expect, it } from 'vitest';
import { formatFlowLine, parseFlowLines } from './flow-lines.ts';

const library = {
  id: 'library',
  label: 'Drug library',
  from: ['host:server', 'zone:pharmacy'],
  to: ['zone:ward'],
  protocol: 'tcp' as const,
  ports: [[8443, 8443] as const],
};
const everything = { ...library, id: 'guests', label: 'Guests to the ward', protocol: 'any' as const, ports: [] };

describe('flows as lines', () => {
  it('come back as they were written', () => {
    const text = ['# what the ward needs', '', ...[library, everything].map(formatFlowLine)].join('\n');

    expect(parseFlowLines(text, () => true)).toEqual({ flows: [library, everything], faults: [] });
  });

  it.each([
    ['no name', 'tcp 80 from any to any "Web"'],
    ['no words', 'web: tcp 80 from any to any'],
    ['an owner', 'web: tcp 80 from any to any owner IT "Web"'],
    ['the same id twice', `web: tcp 80 from any to any "Web"\nweb: tcp 81 from any to any "Web"`],
    ['something unknown', 'web: tcp 80 from zone:nowhere to any "Web"'],
  ])('are refused with %s', (_, text) => {
    expect(parseFlowLines(text, (end) => end === 'any').faults).toHaveLength(1);
  });
});
