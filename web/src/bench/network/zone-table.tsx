import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { type EditedZone, newZone } from './edited-zone.ts';
import styles from './network.module.css';

/** The zones: their names, whether they keep their hosts apart, and how many hosts stand in each. */
export function ZoneTable({
  zones,
  countOf,
  onChange,
  onRemove,
  isReadOnly,
}: {
  readonly zones: readonly EditedZone[];
  readonly countOf: (zone: string) => number;
  readonly onChange: (zones: readonly EditedZone[]) => void;
  readonly onRemove: (zone: string) => void;
  readonly isReadOnly: boolean;
}) {
  const [name, setName] = useState('');
  const add = () => {
    if (name.trim() === '') return;
    onChange([...zones, newZone(name, zones)]);
    setName('');
  };
  const change = (zone: EditedZone) => onChange(zones.map((one) => (one.id === zone.id ? zone : one)));
  return (
    <section className={styles.part} aria-label="Zones">
      <h3>Zones</h3>
      {zones.length === 0 && (
        <p className={styles.quiet}>No zone yet: nothing is connected. Give the first one a name.</p>
      )}
      {zones.length > 0 && (
        <div className={styles.frame} role="region" aria-label="Zones and their names" tabIndex={0}>
          <table className={styles.table}>
            <caption className="visually-hidden">Zones</caption>
            <thead>
              <tr>
                <th scope="col">Zone</th>
                <th scope="col">Name</th>
                <th scope="col">Keeps its hosts apart</th>
                <th scope="col">Hosts</th>
                {!isReadOnly && <th scope="col">Remove</th>}
              </tr>
            </thead>
            <tbody>
              {zones.map((zone) => (
                <tr key={zone.id}>
                  <th scope="row" className={styles.code}>
                    zone:{zone.id}
                  </th>
                  <td data-label="Name">
                    <input
                      aria-label={`Name of zone ${zone.id}`}
                      className={styles.input}
                      value={zone.label}
                      maxLength={60}
                      disabled={isReadOnly}
                      onChange={(event) => change({ ...zone, label: event.target.value })}
                      onBlur={() => zone.label.trim() === '' && change({ ...zone, label: zone.id })}
                    />
                  </td>
                  <td data-label="Keeps its hosts apart">
                    <input
                      type="checkbox"
                      className={styles.box}
                      aria-label={`Zone ${zone.label} keeps its hosts apart`}
                      checked={zone.isIsolated}
                      disabled={isReadOnly}
                      onChange={(event) => change({ ...zone, isIsolated: event.target.checked })}
                    />
                  </td>
                  <td data-label="Hosts" className={styles.figure}>
                    {countOf(zone.id)}
                  </td>
                  {!isReadOnly && (
                    <td data-label="Remove">
                      <Button look="quiet" aria-label={`Remove zone ${zone.label}`} onPress={() => onRemove(zone.id)}>
                        Remove
                      </Button>
                    </td>
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {!isReadOnly && (
        <form
          className={styles.bar}
          onSubmit={(event) => {
            event.preventDefault();
            add();
          }}
        >
          <TextField label="Name of a new zone" value={name} onChange={setName} maxLength={60} />
          <Button type="submit">Add zone</Button>
        </form>
      )}
    </section>
  );
}
