import type { ThreatModelTask } from '@cmdsp/labs/public';
import { useState } from 'react';
import { Button } from '../../../ui/button.tsx';
import { Select } from '../../../ui/select.tsx';

/** Choose a mitigation, then take it: who goes down the list by arrow keys passes many and takes none of them. */
export function MitigationChoice({
  offered,
  isFirst,
  threat,
  onTake,
}: {
  readonly offered: ThreatModelTask['mitigations'];
  readonly isFirst: boolean;
  /** The name of the threat that it answers. */
  readonly threat: string;
  readonly onTake: (id: string) => void;
}) {
  const [chosen, setChosen] = useState('');
  return (
    <>
      <Select
        label="Answered by"
        value={chosen}
        onChange={setChosen}
        placeholder={isFirst ? 'Choose a mitigation' : 'Choose one more'}
        options={offered.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <Button
        isDisabled={chosen === ''}
        aria-label={`Take this mitigation against: ${threat}`}
        onPress={({ target }) => {
          onTake(chosen);
          setChosen('');
          // Nothing is chosen now, so this button cannot keep the focus.
          target.closest('fieldset')?.querySelector('select')?.focus();
        }}
      >
        Take it
      </Button>
    </>
  );
}
