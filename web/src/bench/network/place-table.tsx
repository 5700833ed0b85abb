import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/select.tsx';
import type { EditedZone } from './edited-zone.ts';
import { MarkLines } from './mark-lines.tsx';
import type { NetworkMark } from './network-mark.ts';
import styles from './network.module.css';

/** A host that can be put into a zone. */
export type PlacedHost = {
  readonly id: string;
  readonly label: string;
  readonly address: string;
  /** What it is for; hosts can be put into zones by it. */
  readonly group: string;
  readonly zone: string;
};

/** Which host stands in which zone: one by one, or all of a group at once. */
export function PlaceTable({
  hosts,
  zones,
  marks,
  onPlace,
  onRemove,
  isReadOnly,
}: {
  readonly hosts: readonly PlacedHost[];
  readonly zones: readonly EditedZone[];
  readonly marks: readonly NetworkMark[];
  readonly onPlace: (hosts: readonly string[], zone: string) => void;
  /** Where hosts can be taken away. */
  readonly onRemove?: (host: string) => void;
  readonly isReadOnly: boolean;
}) {
  const groups = [...new Set(hosts.map(({ group }) => group))];
  const [group, setGroup] = useState(groups[0] ?? '');
  const [zone, setZone] = useState('');
  const canRemove = onRemove !== undefined && !isReadOnly;
  const choices = zones.map(({ id, label }) => ({ value: id, label }));
  return (
    <section className={styles.part} aria-label="Hosts">
      <h3>Hosts and their zones</h3>
      {!isReadOnly && zones.length > 0 && (
        <div className={styles.bar}>
          <Select
            label="All of"
            value={group}
            onChange={setGroup}
            options={groups.map((one) => ({ value: one, label: one }))}
          />
          <Select label="into zone" value={zone} onChange={setZone} placeholder="Choose a zone" options={choices} />
          <Button
            isDisabled={zone === ''}
            onPress={() =>
              onPlace(
                hosts.filter((host) => host.group === group).map(({ id }) => id),
                zone,
              )
            }
          >
            Put them there
          </Button>
        </div>
      )}
      <div className={styles.frame} role="region" aria-label="Hosts and their zones" tabIndex={0}>
        <table className={styles.table}>
          <caption className="visually-hidden">Hosts and their zones</caption>
          <thead>
            <tr>
              <th scope="col">Host</th>
              <th scope="col">For</th>
              <th scope="col">Address</th>
              <th scope="col">Zone</th>
              {canRemove && <th scope="col">Remove</th>}
            </tr>
          </thead>
          <tbody>
            {hosts.map((host) => (
              <tr
                key={host.id}
                data-place={`host:${host.id}`}
                data-witness={marks.some(({ at }) => at.includes(`host:${host.id}`)) || undefined}
              >
                <th scope="row">
                  {host.label}
                  <span className={styles.under}>host:{host.id}</span>
                </th>
                <td data-label="For">{host.group}</td>
                <td data-label="Address" className={styles.code}>
                  {host.address}
                </td>
                <td data-label="Zone">
                  <select
                    aria-label={`Zone of ${host.label}`}
                    className={styles.input}
                    value={host.zone}
                    disabled={isReadOnly}
                    onChange={(event) => onPlace([host.id], event.target.value)}
                  >
                    <option value="">Not connected</option>
                    {choices.map((choice) => (
                      <option key={choice.value} value={choice.value}>
                        {choice.label}
                      </option>
                    ))}
                  </select>
                  <MarkLines marks={marks} id={`host:${host.id}`} about={host.label} />
                </td>
                {canRemove && (
                  <td data-label="Remove">
                    <Button look="quiet" aria-label={`Remove ${host.label}`} onPress={() => onRemove?.(host.id)}>
                      Remove
                    </Button>
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
