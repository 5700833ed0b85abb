import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeFigure } from '../describe-figure.ts';
import { drawFigure } from '../draw-figure.ts';
import { figureSchema } from '../figure.ts';
import { arbitraryFigure } from '../testing/arbitrary-figure.ts';
import { boxOfPart } from './box-of-part.ts';
import { hideNames } from './hide-names.ts';
import { listRegions } from './list-regions.ts';

const model = {
  kind: 'system-model',
  title: 'A ward',
  caption: 'Who talks to whom.',
  zones: [{ id: 'ward', label: 'Ward' }],
  components: [
    { id: 'victim', label: 'Pump', kind: 'device', zone: 'ward' },
    { id: 'attacker', label: 'Gateway', kind: 'server', zone: 'ward' },
  ],
  flows: [{ from: 'victim', to: 'attacker', label: 'alarms', crossesBoundary: false }],
} as const;

const anyFigure = fc
  .oneof(arbitraryFigure['system-model'], arbitraryFigure.sequence, arbitraryFigure.matrix)
  .map((figure) => figureSchema.parse(figure));

describe('listRegions', () => {
  it('names zones, components and flows as authors do, by place, and in words', () => {
    expect(listRegions(figureSchema.parse(model))).toEqual([
      { part: 'zone/1', name: 'zone/ward', label: 'Zone: Ward' },
      { part: 'component/1', name: 'component/victim', label: 'Pump' },
      { part: 'component/2', name: 'component/attacker', label: 'Gateway' },
      { part: 'flow/1', name: 'flow/1', label: 'Flow a: alarms (Pump to Gateway)' },
    ]);
  });

  it('finds the room of every region on both sheets, inside the drawing', () => {
    fc.assert(
      fc.property(anyFigure, fc.constantFrom('wide', 'narrow'), (figure, sheet) => {
        const drawing = drawFigure(figure, sheet);
        for (const { part } of listRegions(figure)) {
          const box = boxOfPart(drawing, part);
          // A flow between two that stand too close has no line; its letter stands in the key.
          if (box === null) expect(part).toMatch(/^flow/);
          else expect(box.x >= 0 && box.y >= 0 && box.x + box.width <= drawing.width + 1).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('hideNames', () => {
  it('leaves no name of an author in the figure', () => {
    expect(JSON.stringify(hideNames(figureSchema.parse(model)))).not.toMatch(/victim|attacker|"ward"/);
  });

  it('draws and describes the same', () => {
    fc.assert(
      fc.property(anyFigure, (figure) => {
        const hidden = figureSchema.parse(hideNames(figure));

        expect(drawFigure(hidden, 'wide')).toEqual(drawFigure(figure, 'wide'));
        expect(describeFigure(hidden)).toEqual(describeFigure(figure));
      }),
      { numRuns: 40 },
    );
  });
});
