import { type WardAnswer, wardNetwork, type WardRule, type WardTask } from '@cmdsp/labs/public';
import { useMemo } from 'react';
import type { EditedRule } from '../../../bench/network/edited-rule.ts';
import styles from '../../../bench/network/network.module.css';
import { Outbreak } from '../../../bench/network/outbreak.tsx';
import { PlaceTable } from '../../../bench/network/place-table.tsx';
import { RuleTable } from '../../../bench/network/rule-table.tsx';
import { ZoneTable } from '../../../bench/network/zone-table.tsx';
import { Select } from '../../../ui/select.tsx';
import type { LabEditorProps } from '../lab-editor.ts';
import { FlowTables } from './flow-tables.tsx';

/** A ward's network in zones: hosts, zones, the filter between them, two decisions, and an outbreak to try it with. */
export function SegmentWardNetworkEditor({
  task,
  answer,
  onChange,
  witnesses,
  isReadOnly,
}: LabEditorProps<WardTask, WardAnswer>) {
  const network = useMemo(() => wardNetwork(task, answer), [task, answer]);
  const areas = new Map(task.areas.map(({ id, label }) => [id, label]));
  const hosts = task.hosts.map(({ id, label, address, area }) => ({
    id,
    label,
    address,
    group: areas.get(area) ?? area,
    zone: answer.zones.some((zone) => zone.id === answer.places[id]) ? (answer.places[id] ?? '') : '',
  }));
  const place = (ids: readonly string[], zone: string) => {
    const kept = Object.entries(answer.places).filter(([host]) => !ids.includes(host));
    const placed = zone === '' ? [] : ids.map((id) => [id, zone] as const);
    onChange({ ...answer, places: Object.fromEntries([...kept, ...placed]) });
  };
  const marked = new Set(
    witnesses.flatMap(({ at }) => at).flatMap((id) => (id.startsWith('host:') ? [id.slice(5)] : [])),
  );
  return (
    <section className={styles.editor} aria-label="The ward">
      <div className={styles.prose}>
        {task.situation.split(/\n\s*\n/).map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </div>
      <FlowTables task={task} witnesses={witnesses} />
      <ZoneTable
        zones={answer.zones}
        countOf={(zone) => hosts.filter((host) => host.zone === zone).length}
        onChange={(zones) => onChange({ ...answer, zones: [...zones] })}
        onRemove={(zone) => onChange(withoutZone(answer, zone))}
        isReadOnly={isReadOnly}
      />
      <PlaceTable hosts={hosts} zones={answer.zones} marks={witnesses} onPlace={place} isReadOnly={isReadOnly} />
      <RuleTable
        rules={answer.rules.map(editedRule)}
        ends={[
          { value: 'any', label: 'any: everybody' },
          ...answer.zones.map(({ id, label }) => ({ value: `zone:${id}`, label: `zone:${id}, ${label}` })),
          ...task.hosts.map(({ id, label }) => ({ value: `host:${id}`, label: `host:${id}, ${label}` })),
        ]}
        lists={{ owners: choicesOf(task.owners), reasons: choicesOf(task.reasons), mayNameAddresses: false }}
        marks={witnesses}
        onChange={(rules) => onChange({ ...answer, rules: rules.map(wardRule) })}
        isReadOnly={isReadOnly}
      />
      <section className={styles.part} aria-label="Decisions">
        <h3>Two decisions</h3>
        {(['bedside', 'failover'] as const).map((which) => {
          const error = witnesses.find(({ at }) => at.includes(which))?.sentence;
          return isReadOnly ? (
            <div key={which}>
              <p>{task[which].question}</p>
              <p>
                <strong>
                  {task[which].choices.find(({ id }) => id === answer[which])?.label ?? 'Nothing is chosen.'}
                </strong>
              </p>
              {error !== undefined && <p className={styles.marks}>{error}</p>}
            </div>
          ) : (
            <Select
              key={which}
              label={task[which].question}
              value={answer[which] ?? ''}
              placeholder="Choose"
              options={choicesOf(task[which].choices)}
              onChange={(value) => onChange({ ...answer, [which]: value === '' ? null : value })}
              error={error}
            />
          );
        })}
      </section>
      <Outbreak network={network} start={task.outbreak.start} marked={marked} />
    </section>
  );
}

function withoutZone(answer: WardAnswer, zone: string): WardAnswer {
  return {
    ...answer,
    zones: answer.zones.filter(({ id }) => id !== zone),
    places: Object.fromEntries(Object.entries(answer.places).filter(([, one]) => one !== zone)),
  };
}

function choicesOf(named: readonly { readonly id: string; readonly label: string }[]) {
  return named.map(({ id, label }) => ({ value: id, label }));
}

function editedRule(rule: WardRule): EditedRule {
  return { ...rule, owner: rule.owner ?? '', reason: rule.reason ?? '' };
}

function wardRule({ from, to, ports, owner, reason, ...rule }: EditedRule): WardRule {
  return {
    ...rule,
    from: [...from],
    to: [...to],
    ports: ports.map(([first, last]) => [first, last]),
    owner: owner === '' ? null : owner,
    reason: reason === '' ? null : reason,
  };
}
