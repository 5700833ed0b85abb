import { describe, expect, it } from 'vitest';
import { placeAddress } from './place-address.ts';

const words = { text: '', marks: [] };
const place = (part: 'overview' | 'lecture' | 'reading' | null, anchor: string | null) => ({
  part,
  anchor,
  heading: words,
  excerpt: words,
});

describe('placeAddress', () => {
  it.each([
    ['topic', '1.1', place('overview', null), '/learn/topics/1.1'],
    ['topic', '1.1', place('lecture', '4'), '/learn/topics/1.1?part=lecture&slide=4'],
    ['topic', '1.1', place('reading', 'sources'), '/learn/topics/1.1?part=reading#sources'],
    ['topic', '1.1', place('reading', null), '/learn/topics/1.1?part=reading'],
    ['standard', 'iec-62304', place(null, null), '/learn/standards/iec-62304'],
    ['incident', 'wannacry-2017', place(null, null), '/learn/incidents/wannacry-2017'],
    ['case', 'the-export-port', place(null, null), '/learn/cases/the-export-port'],
    ['term', 'sbom', place(null, null), '/learn/library?tab=glossary#term-sbom'],
  ] as const)('leads to the %s %s', (kind, subject, found, address) => {
    expect(placeAddress({ kind, subject }, found)).toBe(address);
  });
});
