import { blastRadius, type Network, openReach } from '@cmdsp/workbench/reachability';
import { useMemo, useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/select.tsx';
import styles from './network.module.css';
import { NetworkPicture } from './network-picture.tsx';

/** Runs an outbreak through the network as it is now, step by step: from one host over everything that listens. */
export function Outbreak({
  network,
  start: given,
  marked,
}: {
  readonly network: Network;
  /** The host it begins at; where it is null, one is chosen. */
  readonly start: string | null;
  readonly marked: ReadonlySet<string>;
}) {
  const [chosen, setChosen] = useState(given ?? network.hosts[0]?.id ?? '');
  const [shown, setShown] = useState<number | null>(null);
  const start = given ?? chosen;
  const radius = useMemo(
    () => (shown === null ? null : blastRadius(openReach(network), { start, steps: network.hosts.length })),
    [network, start, shown],
  );
  const last = radius?.hosts.at(-1)?.steps ?? 0;
  const step = Math.min(shown ?? 0, last);
  const visible = radius?.hosts.filter(({ steps }) => steps <= step) ?? [];
  const nameOf = (id: string) => network.hosts.find((host) => host.id === id)?.label ?? id;
  const zoneOf = (id: string) => network.zones.find((zone) => zone.id === id)?.label ?? id;
  const zones = network.zones
    .map(({ id, label, isIsolated }) => ({
      id,
      label,
      isIsolated,
      hosts: network.hosts.filter(({ zone }) => zone === id),
    }))
    .filter(({ hosts, id }) => hosts.length > 0 || network.zones.some((zone) => zone.id === id && !id.startsWith('(')));
  return (
    <section className={styles.part} aria-label="Outbreak">
      <h3>The network, and an outbreak in it</h3>
      <p className={styles.quiet}>
        Zones with a broken border keep their hosts apart. An outbreak takes over every host at which something listens
        that it can reach: the worst case, on purpose.
      </p>
      <NetworkPicture
        zones={zones}
        marked={marked}
        start={shown === null ? null : start}
        reached={new Set(visible.map(({ host }) => host))}
        way={visible.filter(({ steps }) => steps === step).map(({ from, host }) => ({ from, to: host }))}
      />
      <div className={styles.bar}>
        {given === null && (
          <Select
            label="Begin at"
            value={chosen}
            onChange={setChosen}
            options={network.hosts.map(({ id, label }) => ({ value: id, label }))}
          />
        )}
        {shown === null ? (
          <Button onPress={() => setShown(0)}>Run the outbreak from {nameOf(start)}</Button>
        ) : (
          <>
            <Button isDisabled={step >= last} onPress={() => setShown(step + 1)}>
              Next step
            </Button>
            <Button isDisabled={step >= last} onPress={() => setShown(last)}>
              To the end
            </Button>
            <Button look="quiet" onPress={() => setShown(null)}>
              Stop
            </Button>
          </>
        )}
      </div>
      <p role="status">
        {shown !== null &&
          `Step ${step} of ${last}: ${visible.length} of ${network.hosts.length - 1} other hosts reached, in ${new Set(visible.map(({ zone }) => zone)).size} zones.`}
      </p>
      {visible.length > 0 && (
        <div className={styles.frame} role="region" aria-label="What the outbreak reached" tabIndex={0}>
          <table className={styles.table}>
            <caption className="visually-hidden">What the outbreak reached</caption>
            <thead>
              <tr>
                <th scope="col">Step</th>
                <th scope="col">Host</th>
                <th scope="col">Zone</th>
                <th scope="col">From</th>
                <th scope="col">Over</th>
              </tr>
            </thead>
            <tbody>
              {visible.map((one) => (
                <tr key={one.host}>
                  <td data-label="Step" className={styles.figure}>
                    {one.steps}
                  </td>
                  <th scope="row">{nameOf(one.host)}</th>
                  <td data-label="Zone">{zoneOf(one.zone)}</td>
                  <td data-label="From">{nameOf(one.from)}</td>
                  <td data-label="Over">
                    {one.service} <span className={styles.code}>{`${one.protocol} ${one.port}`}</span>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
