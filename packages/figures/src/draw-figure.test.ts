import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawFigure } from './draw-figure.ts';
import { figureSchema } from './figure.ts';
import { arbitraryFigure } from './testing/arbitrary-figure.ts';
import { findDrawingFaults } from './testing/find-drawing-faults.ts';

const kinds = ['system-model', 'sequence', 'timeline', 'matrix', 'bar-chart', 'line-chart', 'decision-tree'] as const;
const runs = {
  'system-model': 25,
  sequence: 60,
  timeline: 40,
  matrix: 25,
  'bar-chart': 40,
  'line-chart': 40,
  'decision-tree': 50,
};

describe('drawFigure', () => {
  for (const sheet of ['wide', 'narrow'] as const) {
    it.each(kinds)(
      `keeps the texts of a %s apart and inside their boxes (${sheet})`,
      (kind) => {
        const property = fc.property(arbitraryFigure[kind], (data) => {
          const figure = figureSchema.parse(data);

          const drawing = drawFigure(figure, sheet);

          expect(findDrawingFaults(drawing)).toEqual([]);
        });
        fc.assert(property, { numRuns: runs[kind] });
      },
      60_000,
    );
  }

  it.each(kinds)(
    'draws the same %s twice alike',
    (kind) => {
      const property = fc.property(arbitraryFigure[kind], (data) => {
        const figure = figureSchema.parse(data);

        expect(drawFigure(figure, 'wide')).toEqual(drawFigure(structuredClone(figure), 'wide'));
      });
      fc.assert(property, { numRuns: 5 });
    },
    60_000,
  );
});
