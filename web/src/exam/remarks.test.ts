import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changeRemark, markSent, mergeRemarks, type Remarks, unsentRemarks } from './remarks.ts';

test('what was typed while a remark was on its way stays unsent', () => {
  const typed = changeRemark(changeRemark({}, 3, 'Two op'), 3, 'Two options');

  const marked = markSent(typed, [{ position: 3, revision: 1 }]);

  expect(unsentRemarks(marked)).toEqual([{ position: 3, revision: 2, body: 'Two options' }]);
  expect(unsentRemarks(markSent(marked, [{ position: 3, revision: 2 }]))).toEqual([]);
});

// beyond.md, complaint 1: typed work survives drops and reloads; here for remarks.
test('whatever is lost, repeated or reordered on the way, the last words of each question arrive', () => {
  const step = fc.record({
    position: fc.integer({ min: 1, max: 3 }),
    body: fc.string({ maxLength: 4 }),
    isSent: fc.boolean(),
    isAnswerLost: fc.boolean(),
    isReloaded: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(step), (steps) => {
      const server = new Map<number, { revision: number; body: string }>();
      const last = new Map<number, string>();
      let remarks: Remarks = {};
      const send = (isAnswerLost: boolean) => {
        const unsent = unsentRemarks(remarks);
        for (const { position, revision, body } of unsent)
          if (revision > (server.get(position)?.revision ?? 0)) server.set(position, { revision, body });
        const kept = unsent.map(({ position }) => ({ position, revision: server.get(position)?.revision ?? 0 }));
        if (!isAnswerLost) remarks = markSent(remarks, kept);
      };
      for (const { position, body, isSent, isAnswerLost, isReloaded } of steps) {
        remarks = changeRemark(remarks, position, body);
        last.set(position, body);
        if (isSent) send(isAnswerLost);
        if (isReloaded)
          remarks = mergeRemarks(
            remarks,
            [...server].map(([at, one]) => ({ position: at, ...one })),
          );
      }
      send(false);

      expect(new Map([...server].map(([position, { body }]) => [position, body]))).toEqual(last);
    }),
  );
});
