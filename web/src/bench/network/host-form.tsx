import { type Host, type Network, parseAddress } from '@cmdsp/workbench/reachability';
import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { newZone } from './edited-zone.ts';
import styles from './network.module.css';

/** A new host: its name, an address that nobody has, and its zone. */
export function HostForm({ network, onAdd }: { readonly network: Network; readonly onAdd: (host: Host) => void }) {
  const [label, setLabel] = useState('');
  const [address, setAddress] = useState('');
  const [zone, setZone] = useState('');
  const [error, setError] = useState<string | null>(null);
  if (network.zones.length === 0) return <p className={styles.quiet}>Hosts can be added once there is a zone.</p>;
  const add = () => {
    const taken = network.hosts.find((host) => host.address === address.trim());
    if (parseAddress(address.trim()) === null) setError('Write an IPv4 address such as 10.20.6.14');
    else if (taken !== undefined) setError(`${taken.label} has this address already`);
    else {
      // Ids of hosts are made from names as those of zones are.
      const ids = network.hosts.map(({ id }) => ({ id, label: '', isIsolated: false }));
      const { id, label: name } = newZone(label === '' ? 'Host' : label, ids);
      onAdd({ id, label: name, zone: zone === '' ? (network.zones[0]?.id ?? '') : zone, address: address.trim() });
      setLabel('');
      setAddress('');
      setError(null);
    }
  };
  return (
    <form
      className={styles.bar}
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <TextField label="Name of a new host" value={label} onChange={setLabel} maxLength={120} />
      <TextField label="Address" value={address} onChange={setAddress} maxLength={15} error={error ?? undefined} />
      <Select
        label="In zone"
        value={zone === '' ? (network.zones[0]?.id ?? '') : zone}
        onChange={setZone}
        options={network.zones.map((one) => ({ value: one.id, label: one.label }))}
      />
      <Button type="submit">Add host</Button>
    </form>
  );
}
