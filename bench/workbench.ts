// npm run bench:workbench: a network of 2,000 hosts and 2,000 rules, every pair of hosts asked for every packet; an SBOM, labs, an editor.
import { cpus } from 'node:os';
import { seededRandom } from '@cmdsp/primitives';
import { blastRadius, findIdleRules, type Network, openReach } from '@cmdsp/workbench/reachability';
import { measureInABrowser } from './in-a-browser.ts';
import { measureLabMarking } from './lab-marking.ts';
import { measureSbom } from './sbom-matching.ts';

const [hosts, rules, zones] = [2000, 2000, 40];
const network = aHospital();
console.log(`${hosts} hosts in ${zones} zones, ${rules} rules, ${cpus().length} cores (${cpus()[0]?.model})\n`);

const from = performance.now();
const reach = openReach(network);
let open = 0;
for (let source = 0; source < hosts; source += 1)
  for (let target = 0; target < hosts; target += 1)
    if (source !== target && reach.allowed(source, target, 'tcp').length > 0) open += 1;
const matrix = performance.now() - from;

verdict(`Reachability of ${hosts * (hosts - 1)} pairs, ${open} of them open`, matrix, 2000);

const idleFrom = performance.now();
const idle = findIdleRules(reach).length;
console.log(`        ${idle} idle rules: ${Math.round(performance.now() - idleFrom)} ms`);
const radiusFrom = performance.now();
const radius = blastRadius(reach, { start: 'h0', steps: hosts }).hosts.length;
console.log(`        ${radius} hosts within reach of one: ${Math.round(performance.now() - radiusFrom)} ms`);

measureSbom(verdict);
await measureLabMarking(verdict);
await measureInABrowser(verdict);

function verdict(what: string, took: number, limit: number): void {
  const isMet = took < limit;
  if (!isMet) process.exitCode = 1;
  console.log(`${isMet ? 'met   ' : 'MISSED'}  ${what}: ${Math.round(took)} ms (target < ${limit} ms)`);
}

/** Rules as they grow in a hospital: between zones, from single servers, to single devices, overlapping and forgotten. */
function aHospital(): Network {
  const random = seededRandom('hospital');
  const zoneOf = (host: number) => `z${host % zones}`;
  const selector = () => {
    const kind = random.below(20);
    if (kind < 9) return `zone:z${random.below(zones)}`;
    if (kind < 17) return `host:h${random.below(hosts)}`;
    return kind < 19 ? `10.${random.below(8)}.0.0/16` : 'any';
  };
  return {
    zones: Array.from({ length: zones }, (_, zone) => ({
      id: `z${zone}`,
      label: `Zone ${zone}`,
      isIsolated: zone % 4 === 0,
    })),
    hosts: Array.from({ length: hosts }, (_, host) => ({
      id: `h${host}`,
      label: `Host ${host}`,
      zone: zoneOf(host),
      address: `10.${Math.floor(host / 250)}.0.${host % 250}`,
    })),
    services: Array.from({ length: hosts }, (_, host) => ({
      host: `h${host}`,
      protocol: 'tcp',
      ports: [[443, 443]],
      label: 'Web',
    })),
    rules: Array.from({ length: rules }, (_, rule) => {
      const port = random.below(60_000);
      return {
        id: `r${rule}`,
        action: random.below(3) === 0 ? 'deny' : 'allow',
        from: [selector()],
        to: [selector()],
        protocol: random.below(5) === 0 ? 'udp' : 'tcp',
        ports: random.below(4) === 0 ? [] : [[port, port + random.below(200)]],
        owner: 'IT',
      };
    }),
    translations: [],
  };
}
