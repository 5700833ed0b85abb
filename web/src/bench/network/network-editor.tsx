import type { Flow, Host, Network, Service } from '@cmdsp/workbench/reachability';
import { useRef } from 'react';
import { type AskedPlace, useAskedPlace } from '../use-asked-place.ts';
import type { EditedRule } from './edited-rule.ts';
import { FlowText } from './flow-text.tsx';
import { HostForm } from './host-form.tsx';
import type { NetworkMark } from './network-mark.ts';
import styles from './network.module.css';
import { Outbreak } from './outbreak.tsx';
import { PlaceTable } from './place-table.tsx';
import { RuleTable } from './rule-table.tsx';
import { ServiceTable } from './service-table.tsx';
import { ZoneTable } from './zone-table.tsx';

/** A network with the flows that it must let through and must not, as `cmdsp-network/1` keeps it. */
export type EditedNetwork = {
  readonly network: Network;
  readonly needed: readonly Flow[];
  readonly forbidden: readonly Flow[];
  readonly compromised: readonly string[];
};

/** A network of one's own: zones, hosts, what listens, rules, flows, and an outbreak to try it with. */
export function NetworkEditor({
  value,
  onChange,
  marks = none,
  asked = null,
  isReadOnly,
}: {
  readonly value: EditedNetwork;
  readonly onChange: (value: EditedNetwork) => void;
  readonly marks?: readonly NetworkMark[];
  /** Where to go: `rule:…`, `host:…`, or the flows that are needed or forbidden. */
  readonly asked?: AskedPlace | null;
  readonly isReadOnly: boolean;
}) {
  const { network, needed, forbidden } = value;
  const frame = useRef<HTMLElement>(null);
  useAskedPlace(frame, asked, () => undefined);
  const change = (part: Partial<Network>) => onChange({ ...value, network: { ...network, ...part } });
  const zoneLabel = (id: string) => network.zones.find((zone) => zone.id === id)?.label ?? 'No zone';
  const ends = [
    { value: 'any', label: 'any: everybody' },
    ...network.zones.map(({ id, label }) => ({ value: `zone:${id}`, label: `zone:${id}, ${label}` })),
    ...network.hosts.map(({ id, label }) => ({ value: `host:${id}`, label: `host:${id}, ${label}` })),
  ];
  const place = (ids: readonly string[], zone: string) =>
    change({ hosts: network.hosts.map((host) => (ids.includes(host.id) ? { ...host, zone } : host)) });
  return (
    <section ref={frame} className={styles.editor} aria-label="Network">
      <div data-place="zones">
        <ZoneTable
          zones={network.zones}
          countOf={(zone) => network.hosts.filter((host) => host.zone === zone).length}
          onChange={(zones) => change({ zones })}
          onRemove={(zone) => change({ zones: network.zones.filter(({ id }) => id !== zone) })}
          isReadOnly={isReadOnly}
        />
      </div>
      {network.hosts.length > 0 && (
        <PlaceTable
          hosts={network.hosts.map((host) => ({ ...host, group: zoneLabel(host.zone) }))}
          zones={network.zones}
          marks={marks}
          onPlace={place}
          onRemove={(id) => onChange(withoutHost(value, id))}
          isReadOnly={isReadOnly}
        />
      )}
      {!isReadOnly && (
        <HostForm network={network} onAdd={(host: Host) => change({ hosts: [...network.hosts, host] })} />
      )}
      <div data-place="services">
        <ServiceTable
          network={network}
          onChange={(services: readonly Service[]) => change({ services })}
          isReadOnly={isReadOnly}
        />
      </div>
      <RuleTable
        rules={network.rules.map((rule) => ({ ...rule, reason: '' }))}
        ends={ends}
        lists={lists}
        marks={marks}
        onChange={(rules) => change({ rules: rules.map(networkRule) })}
        isReadOnly={isReadOnly}
      />
      <div data-place="needed">
        <FlowText
          title="Flows that are needed"
          flows={needed}
          ends={ends}
          onChange={(flows) => onChange({ ...value, needed: flows })}
          isReadOnly={isReadOnly}
        />
      </div>
      <div data-place="forbidden">
        <FlowText
          title="Flows that are forbidden"
          flows={forbidden}
          ends={ends}
          onChange={(flows) => onChange({ ...value, forbidden: flows })}
          isReadOnly={isReadOnly}
        />
      </div>
      {network.hosts.length > 1 && <Outbreak network={network} start={null} marked={noHosts} />}
    </section>
  );
}

const none: readonly NetworkMark[] = [];
const noHosts: ReadonlySet<string> = new Set();
const lists = { owners: null, reasons: null, mayNameAddresses: true };

function networkRule({ id, action, from, to, protocol, ports, owner }: EditedRule): Network['rules'][number] {
  return { id, action, from, to, protocol, ports, owner };
}

function withoutHost(value: EditedNetwork, id: string): EditedNetwork {
  const { network } = value;
  return {
    ...value,
    network: {
      ...network,
      hosts: network.hosts.filter((host) => host.id !== id),
      services: network.services.filter(({ host }) => host !== id),
      translations: network.translations.filter(({ host }) => host !== id),
    },
    compromised: value.compromised.filter((host) => host !== id),
  };
}
