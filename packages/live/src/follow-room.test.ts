import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hearRoom, lookAt, shownSlide } from './follow-room.ts';
import { moveSlide } from './move-slide.ts';

const aRoom = (version: number, slide = 0, furthest = slide) => ({ version, slide, furthest });

describe('whoever follows', () => {
  test('ends where the newest message says, in whatever order messages come, and however often', () => {
    const messages = fc
      .array(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 40 })
      .map((slides) => slides.map((slide, place) => aRoom(place + 1, slide, 30)));
    fc.assert(
      fc.property(messages, fc.infiniteStream(fc.nat()), (sent, draws) => {
        const shuffled = sent.toSorted(() => ((draws.next().value ?? 0) % 2 === 0 ? 1 : -1));
        const heard = [...shuffled, ...shuffled];
        let held: ReturnType<typeof aRoom> | null = null;
        const versions = heard.map((room) => {
          held = hearRoom(held, room);
          return held.version;
        });

        expect(held).toEqual(sent.at(-1));
        expect(versions.toSorted((one, other) => one - other)).toEqual(versions);
      }),
    );
  });

  test('sees the facilitator’s slide, or their own choice as far as the facilitator has been', () => {
    const room = aRoom(5, 3, 4);

    expect(shownSlide({ room, own: null })).toBe(3);
    expect(shownSlide({ room, own: lookAt({ room, own: null }, 1) })).toBe(1);
    expect(shownSlide({ room, own: lookAt({ room, own: null }, 9) })).toBe(4);
    expect(lookAt({ room, own: null }, -2)).toBe(0);
  });

  test('follows again when they come to the facilitator’s slide', () => {
    expect(lookAt({ room: aRoom(5, 3, 4), own: 2 }, 3)).toBeNull();
  });
});

describe('a wish to move', () => {
  const position = { slide: 2, slideVersion: 7, furthest: 4, slides: 6 };

  test.each([
    ['forward', { slide: 3, after: 7 }, { kind: 'moved', slide: 3, furthest: 4 }],
    ['beyond the furthest', { slide: 5, after: 7 }, { kind: 'moved', slide: 5, furthest: 5 }],
    ['back', { slide: 0, after: 7 }, { kind: 'moved', slide: 0, furthest: 4 }],
    ['sent twice', { slide: 2, after: 6 }, { kind: 'stayed' }],
    ['that comes late', { slide: 1, after: 6 }, { kind: 'overtaken' }],
    ['past the end', { slide: 6, after: 7 }, { kind: 'no-such-slide' }],
    ['before the beginning', { slide: -1, after: 7 }, { kind: 'no-such-slide' }],
    ['between two slides', { slide: 1.5, after: 7 }, { kind: 'no-such-slide' }],
  ])('%s', (_name, wish, expected) => {
    expect(moveSlide(position, wish)).toEqual(expected);
  });
});
