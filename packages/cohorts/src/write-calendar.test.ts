import { instant } from '@cmdsp/primitives';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CalendarEntry, writeCalendar } from './write-calendar.ts';

const at = instant(Date.UTC(2026, 10, 21, 10));
const entry: CalendarEntry = {
  kind: 'time',
  uid: 'live-1@cmdsp.example',
  summary: 'Live session',
  description: 'Bring a question',
  changedAt: at,
  sequence: 3,
  startsAt: at,
  endsAt: instant(at + 3_600_000),
};
const write = (...entries: CalendarEntry[]) => writeCalendar({ name: 'Spring', timeZone: 'Europe/Berlin', entries });
const octets = (line: string) => new TextEncoder().encode(line).length;

/** A reader of our own: unfolds, splits, unescapes (RFC 5545, 3.1 and 3.3.11). */
function read(calendar: string): Map<string, string> {
  const lines = calendar.replaceAll('\r\n ', '').split('\r\n');
  return new Map(
    lines.map((line) => {
      const colon = line.indexOf(':');
      const value = line.slice(colon + 1).replaceAll(/\\([\\;,nN])/g, (_, is: string) => (/n/i.test(is) ? '\n' : is));
      return [line.slice(0, colon), value];
    }),
  );
}

describe('writeCalendar', () => {
  test('writes times in UTC, with what makes an entry the same one later', () => {
    const read1 = read(write(entry));

    expect(Object.fromEntries(read1)).toMatchObject({
      DTSTART: '20261121T100000Z',
      DTEND: '20261121T110000Z',
      DTSTAMP: '20261121T100000Z',
      SEQUENCE: '3',
      UID: 'live-1@cmdsp.example',
      'X-WR-TIMEZONE': 'Europe/Berlin',
    });
  });

  test('writes a whole day without a zone, ending before the next one', () => {
    const calendar = write({ ...entry, kind: 'day', day: '2026-12-31' });

    expect(calendar).toContain('DTSTART;VALUE=DATE:20261231\r\nDTEND;VALUE=DATE:20270101\r\n');
  });

  test('folds no line above 75 octets and gives every text back, whatever it says', () => {
    const text = fc.string({ unit: 'binary', maxLength: 300 });
    fc.assert(
      fc.property(text, text, (summary, description) => {
        const calendar = write({ ...entry, summary, description });

        for (const line of calendar.split('\r\n')) expect(octets(line)).toBeLessThanOrEqual(75);
        const plain = (value: string) =>
          value.replaceAll(/\r\n|[\r\n\u2028\u2029\u0085]/g, '\n').replaceAll(/[^\n\P{Cc}]|\p{Cs}/gu, '');
        expect(read(calendar).get('SUMMARY')).toBe(plain(summary));
        expect(read(calendar).get('DESCRIPTION')).toBe(plain(description));
      }),
    );
  });

  test('has no line break but CR LF, and every component that begins ends', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' }), { maxLength: 4 }), (texts) => {
        const calendar = write(
          ...texts.map((summary) => ({ ...entry, summary, uid: summary, url: `https://x.org/${summary}` })),
        );

        expect(calendar.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
        expect(calendar.match(/^BEGIN:VEVENT\r$/gm)?.length ?? 0).toBe(texts.length);
        expect(calendar.match(/^END:VEVENT\r$/gm)?.length ?? 0).toBe(texts.length);
      }),
    );
  });

  test('lets nobody add a property through a title', () => {
    expect(write({ ...entry, summary: 'x\r\nATTACH:http://evil.example' })).not.toMatch(/^ATTACH/m);
  });
});
