// Real packets: every host is a network namespace of this machine, and the kernel's own filter holds the rules.
import { execFileSync, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';

type Plain = {
  readonly hosts: readonly { readonly id: string; readonly zone: string; readonly address: string }[];
  readonly zones: readonly { readonly id: string; readonly isIsolated: boolean }[];
  readonly rules: readonly {
    readonly action: string;
    readonly from: readonly string[];
    readonly to: readonly string[];
    readonly protocol: string;
    readonly ports: readonly (readonly [number, number])[];
  }[];
};

/** `from to protocol port` of what arrived. */
export type Arrivals = ReadonlySet<string>;

/** Why packets cannot be sent here; null when they can. */
export function whyNoPackets(): string | null {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return 'real packets need Linux and root';
  const name = `cmdsp-${randomBytes(3).toString('hex')}`;
  try {
    run('ip', 'netns', 'add', name);
    run('ip', 'netns', 'exec', name, 'nft', 'add', 'table', 'ip', 'probe');
    return null;
  } catch {
    return 'this machine lets nobody make network namespaces with nft in them';
  } finally {
    tryRun('ip', 'netns', 'del', name);
  }
}

/** Sends a packet from every host to every other one on these ports, by TCP and UDP, through a filter with these rules. */
export async function sendAll(network: Plain, ports: readonly number[]): Promise<Arrivals> {
  const tag = randomBytes(3).toString('hex');
  const spaceOf = (id: string) => `cm${tag}-${id}`;
  const router = spaceOf('router');
  const spaces = [router, ...network.hosts.map(({ id }) => spaceOf(id))];
  const servers: ReturnType<typeof spawn>[] = [];
  try {
    for (const space of spaces) run('ip', 'netns', 'add', space);
    inside(router, 'sysctl', '-qw', 'net.ipv4.ip_forward=1');
    // Refusals are told by ICMP, of which the kernel sends few unless it is asked to.
    for (const limit of ['icmp_ratelimit=0', 'icmp_msgs_per_sec=100000', 'icmp_msgs_burst=10000'])
      tryRun('ip', 'netns', 'exec', router, 'sysctl', '-qw', `net.ipv4.${limit}`);
    for (const [index, { id, address }] of network.hosts.entries()) {
      const [near, far] = [`v${tag}${index}`, `w${tag}${index}`];
      run('ip', 'link', 'add', near, 'netns', router, 'type', 'veth', 'peer', 'name', far, 'netns', spaceOf(id));
      inside(router, 'ip', 'addr', 'add', '169.254.0.1/32', 'dev', near);
      inside(router, 'ip', 'link', 'set', near, 'up');
      inside(router, 'ip', 'route', 'add', `${address}/32`, 'dev', near);
      inside(spaceOf(id), 'ip', 'addr', 'add', `${address}/32`, 'dev', far);
      inside(spaceOf(id), 'ip', 'link', 'set', far, 'up');
      inside(spaceOf(id), 'ip', 'route', 'add', 'default', 'via', '169.254.0.1', 'dev', far, 'onlink');
    }
    execFileSync('ip', ['netns', 'exec', router, 'nft', '-f', '-'], { input: ruleset(network) });
    for (const { id, address } of network.hosts) {
      const server = spawn('ip', ['netns', 'exec', spaceOf(id), process.execPath, '-e', listener(address, ports)], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      servers.push(server);
      await new Promise((resolve) => server.stdout?.once('data', resolve));
    }
    const found = await Promise.all(
      network.hosts.map(async (source) => {
        const others = network.hosts.filter(({ id }) => id !== source.id);
        const arrived = await ask(spaceOf(source.id), sender(others, ports));
        return arrived.map((line) => `${source.id} ${line}`);
      }),
    );
    return new Set(found.flat());
  } finally {
    for (const server of servers) server.kill('SIGKILL');
    for (const space of spaces) tryRun('ip', 'netns', 'del', space);
  }
}

function ruleset({ hosts, zones, rules }: Plain): string {
  const addresses = (selectors: readonly string[]) =>
    `{ ${[...new Set(hosts.filter((host) => selectors.some((one) => isMeant(one, host))).map((host) => host.address))].join(', ') || '255.255.255.255'} }`;
  const lines = rules.flatMap(({ action, from, to, protocol, ports }) => {
    const ends = `ip saddr ${addresses(from)} ip daddr ${addresses(to)}`;
    const verdict = action === 'allow' ? 'accept' : 'reject';
    const list = ports.map(([a, b]) => `${a}-${b}`).join(', ');
    if (protocol === 'any') return [`${ends} ${verdict}`];
    return ports.length === 0
      ? [`${ends} meta l4proto ${protocol} ${verdict}`]
      : [`${ends} ${protocol} dport { ${list} } ${verdict}`];
  });
  const within = zones
    .filter(({ isIsolated }) => !isIsolated)
    .map(({ id }) => `ip saddr ${addresses([`zone:${id}`])} ip daddr ${addresses([`zone:${id}`])} accept`);
  return `table ip cmdsp {
  chain forward {
    type filter hook forward priority 0; policy drop;
    ct state established,related accept
    ${[...within, ...lines].join('\n    ')}
    reject
  }
}
`;
}

function isMeant(selector: string, host: Plain['hosts'][number]): boolean {
  if (selector === 'any' || selector === `zone:${host.zone}` || selector === `host:${host.id}`) return true;
  if (!/^\d/.test(selector)) return false;
  const [network = '', length = '32'] = selector.split('/');
  const bits = (text: string) =>
    text
      .split('.')
      .map((part) => Number(part).toString(2).padStart(8, '0'))
      .join('');
  return bits(network).slice(0, Number(length)) === bits(host.address).slice(0, Number(length));
}

function listener(address: string, ports: readonly number[]): string {
  return `const net = require('node:net'), dgram = require('node:dgram');
    let open = 0; const ready = () => { open += 1; if (open === ${ports.length * 2}) console.log('ready'); };
    for (const port of ${JSON.stringify(ports)}) {
      net.createServer((one) => one.end()).listen(port, '${address}', ready);
      const udp = dgram.createSocket('udp4');
      udp.on('message', (text, from) => udp.send(text, from.port, from.address));
      udp.bind(port, '${address}', ready);
    }`;
}

function sender(
  others: readonly { readonly id: string; readonly address: string }[],
  ports: readonly number[],
): string {
  return `const net = require('node:net'), dgram = require('node:dgram');
    const tcp = (address, port) => new Promise((resolve) => {
      const one = net.connect({ host: address, port });
      one.on('connect', () => { one.destroy(); resolve(true); }).on('error', () => resolve(false));
    });
    const udp = (address, port) => new Promise((resolve) => {
      const one = dgram.createSocket('udp4');
      const end = (arrived) => { clearInterval(again); one.close(); resolve(arrived); };
      const again = setInterval(() => one.send('x', () => undefined), 200);
      one.on('message', () => end(true)).on('error', () => end(false));
      one.connect(port, address, () => one.send('x', () => undefined));
    });
    (async () => {
      for (const { id, address } of ${JSON.stringify(others)}) for (const port of ${JSON.stringify(ports)}) {
        if (await tcp(address, port)) console.log(id + ' tcp ' + port);
        if (await udp(address, port)) console.log(id + ' udp ' + port);
      }
    })();`;
}

function ask(space: string, script: string): Promise<readonly string[]> {
  return new Promise((resolve, reject) => {
    const asking = spawn('ip', ['netns', 'exec', space, process.execPath, '-e', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let text = '';
    asking.stdout.on('data', (chunk) => (text += String(chunk)));
    asking.on('error', reject).on('close', () => resolve(text.split('\n').filter((line) => line !== '')));
  });
}

function inside(space: string, ...command: string[]): void {
  run('ip', 'netns', 'exec', space, ...command);
}

function run(command: string, ...rest: string[]): void {
  execFileSync(command, rest, { stdio: ['ignore', 'ignore', 'pipe'] });
}

function tryRun(command: string, ...rest: string[]): void {
  try {
    run(command, ...rest);
  } catch {
    // It was not there.
  }
}
