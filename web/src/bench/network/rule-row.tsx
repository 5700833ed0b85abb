import type { KeyboardEvent } from 'react';
import { Button } from '../../ui/button.tsx';
import type { EditedRule } from './edited-rule.ts';
import type { EndChoice } from './end-choice.ts';
import { MarkLines } from './mark-lines.tsx';
import type { NetworkMark } from './network-mark.ts';
import styles from './network.module.css';
import { formatPortList } from './port-list.ts';
import { RuleForm } from './rule-form.tsx';
import type { RuleLists } from './rule-lists.ts';

/** What can be done with a rule in its list. */
export type RuleDeeds = {
  readonly onChange: (rule: EditedRule) => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
  readonly onToggle: () => void;
};

/** One rule: what it says, and where it is open, the form to change it. */
export function RuleRow({
  rule,
  place,
  ends,
  lists,
  marks,
  isOpen,
  isReadOnly,
  deeds,
}: {
  readonly rule: EditedRule;
  readonly place: number;
  readonly ends: readonly EndChoice[];
  readonly lists: RuleLists;
  readonly marks: readonly NetworkMark[];
  readonly isOpen: boolean;
  readonly isReadOnly: boolean;
  readonly deeds: RuleDeeds;
}) {
  const onKeyDown = (event: KeyboardEvent) => {
    if (isReadOnly || !event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    deeds.onMove(event.key === 'ArrowUp' ? -1 : 1);
  };
  const nameIn = (choices: readonly EndChoice[] | null, value: string) =>
    choices?.find((choice) => choice.value === value)?.label ?? value;
  return (
    <tr
      data-place={`rule:${rule.id}`}
      data-open={isOpen || undefined}
      data-witness={marks.some(({ at }) => at.includes(`rule:${rule.id}`)) || undefined}
      onKeyDown={onKeyDown}
    >
      <th scope="row" className={styles.figure}>
        {place}
        <span className={styles.under}>{rule.id}</span>
      </th>
      <td data-label="Packets">
        <strong>{rule.action === 'allow' ? 'Allow' : 'Deny'}</strong>{' '}
        <span className={styles.code}>
          {rule.protocol} {formatPortList(rule.ports)} from {rule.from.join(', ')} to {rule.to.join(', ')}
        </span>
        <MarkLines marks={marks} id={`rule:${rule.id}`} about={`rule ${rule.id}`} />
        {isOpen && <RuleForm rule={rule} ends={ends} lists={lists} onChange={deeds.onChange} />}
      </td>
      <td data-label="Owner">{rule.owner === '' ? 'Nobody' : nameIn(lists.owners, rule.owner)}</td>
      {lists.reasons !== null && (
        <td data-label="Reason">{rule.reason === '' ? 'None' : nameIn(lists.reasons, rule.reason)}</td>
      )}
      {!isReadOnly && (
        <td data-label="Change">
          <div className={styles.tools}>
            <Button
              look="quiet"
              id={`edit-${rule.id}`}
              aria-expanded={isOpen}
              aria-label={`Edit rule ${place}`}
              onPress={deeds.onToggle}
            >
              {isOpen ? 'Close' : 'Edit'}
            </Button>
            <Button
              look="quiet"
              id={`up-${rule.id}`}
              aria-label={`Move rule ${place} up`}
              onPress={() => deeds.onMove(-1)}
            >
              Up
            </Button>
            <Button
              look="quiet"
              id={`down-${rule.id}`}
              aria-label={`Move rule ${place} down`}
              onPress={() => deeds.onMove(1)}
            >
              Down
            </Button>
            <Button look="quiet" aria-label={`Remove rule ${place}`} onPress={deeds.onRemove}>
              Remove
            </Button>
          </div>
        </td>
      )}
    </tr>
  );
}
