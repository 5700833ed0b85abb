import type { Drawing, Figure as FigureData } from '@cmdsp/figures/drawing';
import { Figure } from '../figure.tsx';
import shared from './interactions.module.css';
import type { InteractionProps } from './interaction-props.ts';
import { OptionRow } from './option-row.tsx';
import { togglePick } from './pick-list.ts';
import { RegionLayer } from './region-layer.tsx';

/** Elements of a drawing to pick: on the drawing itself, or in the list below it. Both are the same answer. */
export function Hotspot({ question, response, onChange, feedback, isClosed, labelledBy }: InteractionProps<'hotspot'>) {
  const { choose, options } = question;
  const picks = response?.kind === 'hotspot' ? response.regions : [];
  const isFull = picks.length >= choose && choose > 1;
  const isLocked = (handle: string) => isClosed || (isFull && !picks.includes(handle));
  const toggle = (handle: string) => {
    if (!isLocked(handle)) onChange({ kind: 'hotspot', regions: togglePick(picks, handle, choose) });
  };
  const verdictOf = (handle: string) => feedback?.options.find((option) => option.handle === handle) ?? null;
  const layer = (drawing: Drawing) => (
    <RegionLayer
      drawing={drawing}
      regions={options}
      picks={picks}
      isLocked={isLocked}
      verdictOf={verdictOf}
      onToggle={toggle}
    />
  );
  return (
    <>
      <p className={shared.count} aria-live="polite">
        {picks.length} of {choose} picked, on the drawing or in the list below it
      </p>
      {/* The server has validated the figure against the schema of @cmdsp/figures. */}
      <Figure figure={question.figure as unknown as FigureData} layer={layer} />
      <div className={shared.options} role={choose === 1 ? 'radiogroup' : 'group'} aria-labelledby={labelledBy}>
        {options.map((option) => (
          <OptionRow key={option.handle} option={option} verdict={verdictOf(option.handle)}>
            <input
              type={choose === 1 ? 'radio' : 'checkbox'}
              name={question.handle}
              checked={picks.includes(option.handle)}
              disabled={isLocked(option.handle)}
              onChange={() => toggle(option.handle)}
            />
          </OptionRow>
        ))}
      </div>
    </>
  );
}
