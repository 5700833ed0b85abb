import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { EditedRule } from './edited-rule.ts';
import { type EndChoice, isKnownEnd } from './end-choice.ts';
import styles from './network.module.css';
import { formatRuleLine, type LineFault, parseRuleLines } from './rule-lines.ts';
import type { RuleLists } from './rule-lists.ts';

/** All rules as lines of text, to be written, pasted and taken along; they replace the rules when they can be read. */
export function RuleText({
  rules,
  ends,
  lists,
  onChange,
}: {
  readonly rules: readonly EditedRule[];
  readonly ends: readonly EndChoice[];
  readonly lists: RuleLists;
  readonly onChange: (rules: readonly EditedRule[]) => void;
}) {
  const [text, setText] = useState(() => rules.map(formatRuleLine).join('\n'));
  const [faults, setFaults] = useState<readonly LineFault[]>([]);
  const [said, setSaid] = useState('');
  const take = () => {
    const read = parseRuleLines(text, (rule) => unknownIn(rule, ends, lists));
    setFaults(read.faults);
    setSaid('');
    if (!('rules' in read)) return;
    onChange(read.rules);
    setSaid(`${read.rules.length} rules are in place.`);
  };
  return (
    <div className={styles.part}>
      <TextField
        label="Rules, one a line, first match decides"
        hint="allow tcp 443 from zone:a to host:b owner somebody reason something"
        rows={12}
        value={text}
        onChange={setText}
        spellCheck="false"
      />
      {faults.length > 0 && (
        <Notice tone="danger" role="alert" title="Nothing was changed">
          <ul>
            {faults.map(({ line, message }) => (
              <li key={line}>
                Line {line}: {message}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <div className={styles.bar}>
        <Button onPress={take}>Put these rules in place</Button>
        <span role="status">{said}</span>
      </div>
    </div>
  );
}

function unknownIn(rule: EditedRule, ends: readonly EndChoice[], lists: RuleLists): string | null {
  const end = [...rule.from, ...rule.to].find((one) => !isKnownEnd(one, ends, lists.mayNameAddresses));
  if (end !== undefined) return `${end} is not known. Write any, zone:… or host:…`;
  if (isUnlisted(rule.owner, lists.owners)) return `${rule.owner} is no owner; choose of ${namesOf(lists.owners)}`;
  if (lists.reasons === null) return rule.reason === '' ? null : 'Rules have no reasons here';
  return isUnlisted(rule.reason, lists.reasons)
    ? `${rule.reason} is no reason; choose of ${namesOf(lists.reasons)}`
    : null;
}

function isUnlisted(value: string, choices: readonly EndChoice[] | null): boolean {
  return value !== '' && choices !== null && choices.every((choice) => choice.value !== value);
}

function namesOf(choices: readonly EndChoice[] | null): string {
  return (choices ?? []).map(({ value }) => value).join(', ');
}
