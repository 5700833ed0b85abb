import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { type EditedRule, nextRuleId } from './edited-rule.ts';
import type { EndChoice } from './end-choice.ts';
import type { NetworkMark } from './network-mark.ts';
import styles from './network.module.css';
import type { RuleLists } from './rule-lists.ts';
import { RuleRow } from './rule-row.tsx';
import { RuleText } from './rule-text.tsx';

/** The ordered rules of a filter: added, changed, moved and removed, as a table or as text. */
export function RuleTable({
  rules,
  ends,
  lists,
  marks,
  onChange,
  isReadOnly,
}: {
  readonly rules: readonly EditedRule[];
  readonly ends: readonly EndChoice[];
  readonly lists: RuleLists;
  readonly marks: readonly NetworkMark[];
  readonly onChange: (rules: readonly EditedRule[]) => void;
  readonly isReadOnly: boolean;
}) {
  const [open, setOpen] = useState<string | null>(null);
  const [isText, setText] = useState(false);
  const [said, setSaid] = useState('');
  const add = () => {
    const id = nextRuleId(rules);
    const first = ends[0]?.value ?? 'any';
    onChange([
      ...rules,
      { id, action: 'allow', from: [first], to: [first], protocol: 'tcp', ports: [[443, 443]], owner: '', reason: '' },
    ]);
    setOpen(id);
    setSaid(`Rule ${rules.length + 1} is added at the end.`);
    focusLater(`edit-${id}`);
  };
  const move = (place: number, by: -1 | 1) => {
    const rule = rules[place];
    const target = place + by;
    if (rule === undefined || target < 0 || target >= rules.length) return;
    const others = rules.toSpliced(place, 1);
    onChange(others.toSpliced(target, 0, rule));
    setSaid(`The rule is number ${target + 1} of ${rules.length} now.`);
    // A moved row loses the focus in some browsers.
    focusLater(`${by === -1 ? 'up' : 'down'}-${rule.id}`);
  };
  return (
    <section className={styles.part} aria-label="Rules">
      <h3>Rules of the filter</h3>
      <p className={styles.quiet}>
        The first rule that matches decides; what none decides is refused. Alt and an arrow key move a rule.
      </p>
      <p role="status" className="visually-hidden">
        {said}
      </p>
      {rules.length === 0 && <p>No rule yet: nothing passes between zones.</p>}
      {rules.length > 0 && (
        <div className={styles.frame} role="region" aria-label="Rules in order" tabIndex={0}>
          <table className={styles.table}>
            <caption className="visually-hidden">Rules in order</caption>
            <thead>
              <tr>
                <th scope="col">Place</th>
                <th scope="col">Packets</th>
                <th scope="col">Owner</th>
                {lists.reasons !== null && <th scope="col">Reason</th>}
                {!isReadOnly && <th scope="col">Change</th>}
              </tr>
            </thead>
            <tbody>
              {rules.map((rule, place) => (
                <RuleRow
                  key={rule.id}
                  rule={rule}
                  place={place + 1}
                  ends={ends}
                  lists={lists}
                  marks={marks}
                  isOpen={open === rule.id && !isReadOnly}
                  isReadOnly={isReadOnly}
                  deeds={{
                    onChange: (changed) => onChange(rules.map((one) => (one.id === rule.id ? changed : one))),
                    onMove: (by) => move(place, by),
                    onRemove: () => {
                      onChange(rules.filter(({ id }) => id !== rule.id));
                      setSaid(`Rule ${place + 1} is removed.`);
                    },
                    onToggle: () => setOpen(open === rule.id ? null : rule.id),
                  }}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {!isReadOnly && (
        <div className={styles.bar}>
          <Button onPress={add}>Add rule</Button>
          <Button look="quiet" aria-expanded={isText} onPress={() => setText(!isText)}>
            {isText ? 'Close the text' : 'Edit rules as text'}
          </Button>
        </div>
      )}
      {isText && !isReadOnly && <RuleText rules={rules} ends={ends} lists={lists} onChange={onChange} />}
    </section>
  );
}

function focusLater(id: string): void {
  requestAnimationFrame(() => document.getElementById(id)?.focus());
}
