import type { Network, Service } from '@cmdsp/workbench/reachability';
import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from './network.module.css';
import { formatPortList, parsePortList } from './port-list.ts';

/** What listens at hosts: an outbreak comes in over it, and over nothing else. */
export function ServiceTable({
  network,
  onChange,
  isReadOnly,
}: {
  readonly network: Network;
  readonly onChange: (services: readonly Service[]) => void;
  readonly isReadOnly: boolean;
}) {
  const { services, hosts } = network;
  const [host, setHost] = useState('');
  const [label, setLabel] = useState('');
  const [protocol, setProtocol] = useState<'tcp' | 'udp'>('tcp');
  const [ports, setPorts] = useState('443');
  const [error, setError] = useState<string | null>(null);
  const nameOf = (id: string) => hosts.find((one) => one.id === id)?.label ?? id;
  const add = () => {
    const read = parsePortList(ports);
    if (read === null || read.length === 0) return setError('Write ports from 0 to 65535, such as 443 or 8000-8100');
    onChange([
      ...services,
      {
        host: host === '' ? (hosts[0]?.id ?? '') : host,
        protocol,
        ports: read,
        label: label.trim() === '' ? 'Service' : label.trim(),
      },
    ]);
    setError(null);
    setLabel('');
  };
  if (hosts.length === 0) return null;
  return (
    <section className={styles.part} aria-label="Services">
      <h3>What listens</h3>
      {services.length === 0 && <p className={styles.quiet}>Nothing listens yet, so an outbreak would reach nobody.</p>}
      {services.length > 0 && (
        <div className={styles.frame} role="region" aria-label="What listens" tabIndex={0}>
          <table className={styles.table}>
            <caption className="visually-hidden">What listens</caption>
            <thead>
              <tr>
                <th scope="col">Host</th>
                <th scope="col">Service</th>
                <th scope="col">Ports</th>
                {!isReadOnly && <th scope="col">Remove</th>}
              </tr>
            </thead>
            <tbody>
              {services.map((service, place) => (
                // Services have no ids; their place in the file names them.
                <tr key={`${place} ${service.host} ${service.label}`}>
                  <th scope="row">{nameOf(service.host)}</th>
                  <td data-label="Service">{service.label}</td>
                  <td data-label="Ports" className={styles.code}>
                    {service.protocol} {formatPortList(service.ports)}
                  </td>
                  {!isReadOnly && (
                    <td data-label="Remove">
                      <Button
                        look="quiet"
                        aria-label={`Remove ${service.label} of ${nameOf(service.host)}`}
                        onPress={() => onChange(services.toSpliced(place, 1))}
                      >
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
          <Select
            label="Listens at"
            value={host === '' ? (hosts[0]?.id ?? '') : host}
            onChange={setHost}
            options={hosts.map((one) => ({ value: one.id, label: one.label }))}
          />
          <TextField label="Name of the service" value={label} onChange={setLabel} maxLength={120} />
          <Select
            label="Protocol"
            value={protocol}
            onChange={(value) => setProtocol(value === 'udp' ? 'udp' : 'tcp')}
            options={[
              { value: 'tcp', label: 'TCP' },
              { value: 'udp', label: 'UDP' },
            ]}
          />
          <TextField
            label="Ports it listens on"
            value={ports}
            onChange={setPorts}
            maxLength={200}
            error={error ?? undefined}
          />
          <Button type="submit">Add service</Button>
        </form>
      )}
    </section>
  );
}
