import { useId } from 'react';
import styles from './network.module.css';
import { type DrawnBox, type DrawnZone, picturePlaces } from './picture-places.ts';

/** A step of a way that is drawn from one host to another. */
export type DrawnStep = { readonly from: string; readonly to: string };

/** The network by zones, with what was found drawn on it. Everything in it stands in the tables too. */
export function NetworkPicture({
  zones,
  marked,
  start,
  reached,
  way,
}: {
  readonly zones: readonly DrawnZone[];
  readonly marked: ReadonlySet<string>;
  readonly start: string | null;
  readonly reached: ReadonlySet<string>;
  readonly way: readonly DrawnStep[];
}) {
  const id = useId();
  const places = picturePlaces(zones);
  const stateOf = (host: string) => {
    if (host === start) return 'start';
    if (reached.has(host)) return 'reached';
    return marked.has(host) ? 'marked' : undefined;
  };
  return (
    <div className={styles.picture} role="region" aria-label="Picture of the network" tabIndex={0}>
      <svg viewBox={`0 0 ${places.width} ${places.height}`} role="img" aria-label={wordsOf(zones, start, reached)}>
        <defs>
          <marker id={`${id}-head`} viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto">
            <path d="M0 0 8 4 0 8z" className={styles.wayHead} />
          </marker>
        </defs>
        {zones.map((zone) => {
          const box = places.zones.get(zone.id);
          if (box === undefined) return null;
          return (
            <g key={zone.id}>
              <rect {...box} rx="8" className={styles.zoneBox} data-isolated={zone.isIsolated || undefined} />
              <text x={box.x + 10} y={box.y + 20} className={styles.zoneName}>
                {short(zone.label, 34)}
              </text>
              {zone.hosts.map((host) => (
                <HostBox key={host.id} box={places.hosts.get(host.id)} label={host.label} state={stateOf(host.id)} />
              ))}
            </g>
          );
        })}
        {way.map(({ from, to }) => {
          const line = lineBetween(places.hosts.get(from), places.hosts.get(to));
          return line === null ? null : (
            <path key={`${from} ${to}`} d={line} className={styles.way} markerEnd={`url(#${id}-head)`} />
          );
        })}
      </svg>
    </div>
  );
}

function HostBox({
  box,
  label,
  state,
}: {
  readonly box: DrawnBox | undefined;
  readonly label: string;
  readonly state: string | undefined;
}) {
  if (box === undefined) return null;
  return (
    <g>
      <rect {...box} rx="5" className={styles.hostDot} data-state={state} />
      <text x={box.x + 6} y={box.y + 17} className={styles.hostName} data-state={state}>
        {state === 'reached' ? '! ' : ''}
        {short(label, 18)}
      </text>
    </g>
  );
}

function lineBetween(from: DrawnBox | undefined, to: DrawnBox | undefined): string | null {
  if (from === undefined || to === undefined) return null;
  const [ax, ay] = [from.x + from.width / 2, from.y + from.height / 2];
  const [bx, by] = [to.x + to.width / 2, to.y + to.height / 2];
  return `M${ax} ${ay} Q${(ax + bx) / 2 + (by - ay) / 6} ${(ay + by) / 2 - (bx - ax) / 6} ${bx} ${by}`;
}

function wordsOf(zones: readonly DrawnZone[], start: string | null, reached: ReadonlySet<string>): string {
  const count = zones.reduce((sum, { hosts }) => sum + hosts.length, 0);
  const base = `${count} hosts in ${zones.length} zones`;
  return start === null ? `${base}.` : `${base}; ${reached.size} of them are within reach of the outbreak.`;
}

function short(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1)}…`;
}
