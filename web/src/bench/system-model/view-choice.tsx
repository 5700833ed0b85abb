import type { SystemModel } from '@cmdsp/workbench/system-model';
import { Select } from '../../ui/select.tsx';
import type { ChosenView } from './chosen-view.ts';
import { valueIn } from './value-in.ts';
import { viewWords } from './words.ts';

/** Everything, or one of the four views that a submission shows. */
export function ViewChoice({
  model,
  view,
  onChoose,
}: {
  readonly model: SystemModel;
  readonly view: ChosenView;
  readonly onChoose: (view: ChosenView) => void;
}) {
  const value = view.kind === 'all' ? 'all' : [view.kind, view.useCase ?? ''].join(' ').trim();
  return (
    <Select
      label="Show"
      value={value}
      onChange={(chosen) => {
        const [word = '', useCase] = chosen.split(' ');
        const kind = valueIn(viewWords, word);
        onChoose(kind === null ? { kind: 'all' } : { kind, useCase: useCase ?? null });
      }}
      options={[
        { value: 'all', label: 'Everything' },
        ...Object.entries(viewWords).map(([kind, label]) => ({ value: kind, label })),
        ...model.useCases.map(({ id, label }) => ({ value: `security-use-case ${id}`, label: `Use case: ${label}` })),
      ]}
    />
  );
}
