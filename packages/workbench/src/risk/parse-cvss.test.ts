import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CvssVersion } from './cvss-metric.ts';
import { cvssMetrics } from './cvss-metrics.ts';
import { formatCvss } from './format-cvss.ts';
import { parseCvss } from './parse-cvss.ts';

const good = 'CVSS:3.1/AV:A/AC:L/PR:N/UI:N/S:U/C:N/I:H/A:H';
const good40 = 'CVSS:4.0/AV:A/AC:L/AT:N/PR:N/UI:N/VC:N/VI:H/VA:H/SC:N/SI:N/SA:N';

describe('a vector that is none', () => {
  test.each([
    { text: '', kinds: ['prefix'], at: 0 },
    { text: good.slice(9), kinds: ['prefix'], at: 0 },
    { text: good.toLowerCase(), kinds: ['prefix'], at: 0 },
    { text: ` ${good}`, kinds: ['prefix'], at: 0 },
    { text: good.replace('3.1', '3.0'), kinds: ['prefix'], at: 0 },
    { text: `${good}/`, kinds: ['empty'], at: good.length },
    { text: good.replace('/PR', '//PR'), kinds: ['empty'], at: 18 },
    { text: `${good}/AV:A`, kinds: ['duplicate'], at: good.length + 1 },
    { text: `${good}/AV:N`, kinds: ['duplicate'], at: good.length + 1 },
    { text: good.replace('AC:L', 'AC:M'), kinds: ['unknown-value', 'missing'], at: 17 },
    { text: good.replace('AC:L', 'AC:l'), kinds: ['unknown-value', 'missing'], at: 17 },
    { text: good.replace('AC:L', 'ac:L'), kinds: ['unknown-metric', 'missing'], at: 14 },
    { text: good.replace('AC:L', 'AC'), kinds: ['form', 'missing'], at: 14 },
    { text: good.replace('AC:L', 'AC:L:L'), kinds: ['form', 'missing'], at: 14 },
    { text: `${good} `, kinds: ['unknown-value', 'missing'], at: good.length - 1 },
    { text: good.replace('/A:H', ''), kinds: ['missing'], at: good.length - 4 },
    { text: `${good}/AT:N`, kinds: ['unknown-metric'], at: good.length + 1 },
    { text: `${good40}/S:U`, kinds: ['unknown-value'], at: good40.length + 3 },
    { text: good40.replace('/AC:L/AT:N', '/AT:N/AC:L'), kinds: ['order'], at: 19 },
    { text: good.replace('AV:A', 'AV:constructor'), kinds: ['unknown-value', 'missing'], at: 12 },
    { text: `${good}/constructor:N`, kinds: ['unknown-metric'], at: good.length + 1 },
  ])('is refused with the place and the reason: $text', ({ text, kinds, at }) => {
    const parsed = parseCvss(text);

    expect(parsed).toMatchObject({ ok: false, problem: kinds.map((kind) => ({ kind })) });
    expect(parsed.ok ? null : parsed.problem[0]?.at).toBe(at);
  });
});

describe('a vector', () => {
  test('of 3.1 reads the same in any order, as its specification asks', () => {
    const [prefix = '', ...parts] = good.split('/');
    const anyOrder = fc.shuffledSubarray(parts, { minLength: parts.length });

    fc.assert(
      fc.property(anyOrder, (order) => {
        const parsed = parseCvss([prefix, ...order].join('/'));

        expect(parsed.ok && formatCvss(parsed.value.version, parsed.value.choices)).toBe(good);
      }),
    );
  });

  test('of any choices is written so that it reads as the same choices', () => {
    fc.assert(
      fc.property(someChoices, ({ version, choices }) => {
        expect(parseCvss(formatCvss(version, choices))).toEqual({ ok: true, value: { version, choices } });
      }),
    );
  });

  test('never keeps its meaning with one character taken out', () => {
    fc.assert(
      fc.property(someChoices, fc.nat(200), ({ version, choices }, place) => {
        const text = formatCvss(version, choices);
        const at = place % text.length;

        const parsed = parseCvss(text.slice(0, at) + text.slice(at + 1));

        expect(parsed).not.toEqual({ ok: true, value: { version, choices } });
      }),
    );
  });
});

const someChoices = fc.constantFrom<CvssVersion>('3.1', '4.0').chain((version) =>
  fc
    .record(
      Object.fromEntries(
        cvssMetrics[version].map(({ id, group, values }) => {
          const said = values.filter((value) => value.id !== 'X').map((value) => value.id);
          return [id, group === 'base' ? fc.constantFrom(...said) : fc.option(fc.constantFrom(...said))];
        }),
      ),
    )
    .map((all) => ({
      version,
      choices: Object.fromEntries(
        Object.entries(all).flatMap(([id, value]) => (typeof value === 'string' ? [[id, value]] : [])),
      ),
    })),
);
