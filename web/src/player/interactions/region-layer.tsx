import { type Box, boxOfPart, type Drawing } from '@cmdsp/figures/drawing';
import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { MarkdownLine } from '../markdown.tsx';
import type { PracticeFeedback, PracticeQuestion } from '../practice-types.ts';
import styles from './region-layer.module.css';

type Regions = Extract<PracticeQuestion, { kind: 'hotspot' }>['options'];

export type RegionLayerProps = {
  readonly drawing: Drawing;
  readonly regions: Regions;
  readonly picks: readonly string[];
  readonly isLocked: (handle: string) => boolean;
  readonly verdictOf: (handle: string) => PracticeFeedback['options'][number] | null;
  readonly onToggle: (handle: string) => void;
};

/**
 * Buttons over the elements of a drawing. One stop of the Tab key: the arrow keys go from element to element in the order
 * of the figure, Space or Enter picks.
 */
export function RegionLayer({ drawing, regions, picks, isLocked, verdictOf, onToggle }: RegionLayerProps) {
  const id = useId();
  const layer = useRef<HTMLDivElement>(null);
  const placed = regions.flatMap((region) => {
    const box = boxOfPart(drawing, region.part);
    return box === null ? [] : [{ region, box }];
  });
  const [current, setCurrent] = useState(0);
  const go = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = (current + step + placed.length) % placed.length;
    setCurrent(next);
    layer.current?.querySelectorAll('button')[next]?.focus();
  };
  return (
    // Focus lives on the buttons, one of which is always in the order.
    // oxlint-disable-next-line jsx-a11y/interactive-supports-focus
    <div className={styles.layer} role="toolbar" aria-label="Elements of the drawing" ref={layer} onKeyDown={go}>
      {placed.map(({ region, box }, index) => {
        const { handle, part, text } = region;
        const verdict = verdictOf(handle);
        const isPicked = picks.includes(handle);
        return (
          <button
            key={handle}
            type="button"
            className={styles.region}
            style={placeOf(box, drawing)}
            data-kind={part.split('/')[0]}
            data-state={verdict === null ? undefined : verdict.isCorrect ? 'right' : isPicked ? 'wrong' : 'other'}
            aria-pressed={isPicked}
            aria-disabled={isLocked(handle) || undefined}
            aria-labelledby={`${id}-${index}`}
            tabIndex={index === current ? 0 : -1}
            onFocus={() => setCurrent(index)}
            onClick={() => onToggle(handle)}
          >
            <span id={`${id}-${index}`} className="visually-hidden">
              <MarkdownLine tree={text} />
            </span>
          </button>
        );
      })}
    </div>
  );
}

/** By its middle, so that a small element still gets a target of full size. */
function placeOf(box: Box, { width, height }: Drawing) {
  const share = (part: number, whole: number) => `${(100 * part) / whole}%`;
  return {
    left: share(box.x + box.width / 2, width),
    top: share(box.y + box.height / 2, height),
    width: share(box.width, width),
    height: share(box.height, height),
  };
}
