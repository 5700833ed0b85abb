import { useId, useState } from 'react';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { EditedRule } from './edited-rule.ts';
import type { EndChoice } from './end-choice.ts';
import styles from './network.module.css';
import { formatPortList, parsePortList } from './port-list.ts';
import { RuleEnd } from './rule-end.tsx';
import type { RuleLists } from './rule-lists.ts';

/** All of one rule; every change that makes sense is kept at once. */
export function RuleForm({
  rule,
  ends,
  lists,
  onChange,
}: {
  readonly rule: EditedRule;
  readonly ends: readonly EndChoice[];
  readonly lists: RuleLists;
  readonly onChange: (rule: EditedRule) => void;
}) {
  const id = useId();
  const [ports, setPorts] = useState(formatPortList(rule.ports));
  const hasPorts = rule.protocol === 'tcp' || rule.protocol === 'udp';
  const isRead = parsePortList(ports) !== null;
  const typePorts = (text: string) => {
    setPorts(text);
    const read = parsePortList(text);
    if (read !== null) onChange({ ...rule, ports: read });
  };
  return (
    <div className={styles.form} role="group" aria-labelledby={id}>
      <span id={id} className="visually-hidden">
        Rule {rule.id}
      </span>
      <Select
        label="Action"
        value={rule.action}
        onChange={(action) => onChange({ ...rule, action: action === 'deny' ? 'deny' : 'allow' })}
        options={actions}
      />
      <RuleEnd
        label="From"
        value={rule.from}
        choices={ends}
        mayNameAddresses={lists.mayNameAddresses}
        onChange={(from) => onChange({ ...rule, from })}
      />
      <RuleEnd
        label="To"
        value={rule.to}
        choices={ends}
        mayNameAddresses={lists.mayNameAddresses}
        onChange={(to) => onChange({ ...rule, to })}
      />
      <Select
        label="Protocol"
        value={rule.protocol}
        onChange={(value) => {
          const protocol = protocols.find((one) => one.value === value)?.value ?? 'any';
          const keeps = protocol === 'tcp' || protocol === 'udp';
          onChange({ ...rule, protocol, ports: keeps ? (parsePortList(ports) ?? []) : [] });
        }}
        options={protocols}
      />
      <TextField
        label="Ports"
        hint="Such as 443 or 8000-8100; none means all"
        value={ports}
        isDisabled={!hasPorts}
        maxLength={200}
        onChange={typePorts}
        {...(isRead ? {} : { error: 'Write ports from 0 to 65535, the smaller one first' })}
      />
      {lists.owners === null ? (
        <TextField
          label="Owner"
          value={rule.owner}
          maxLength={120}
          onChange={(owner) => onChange({ ...rule, owner })}
        />
      ) : (
        <Select
          label="Owner"
          value={rule.owner}
          placeholder="Nobody"
          onChange={(owner) => onChange({ ...rule, owner })}
          options={lists.owners}
        />
      )}
      {lists.reasons !== null && (
        <Select
          label="Reason"
          value={rule.reason}
          placeholder="None"
          onChange={(reason) => onChange({ ...rule, reason })}
          options={lists.reasons}
        />
      )}
    </div>
  );
}

const actions = [
  { value: 'allow', label: 'Allow' },
  { value: 'deny', label: 'Deny' },
];

const protocols = [
  { value: 'any', label: 'Any' },
  { value: 'tcp', label: 'TCP' },
  { value: 'udp', label: 'UDP' },
  { value: 'icmp', label: 'ICMP' },
] as const;
