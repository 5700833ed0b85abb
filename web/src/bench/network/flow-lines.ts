import type { Flow } from '@cmdsp/workbench/reachability';
import { formatRuleLine, type LineFault, parseRuleLines } from './rule-lines.ts';

/** A flow as one line: `library: tcp 8443 from host:server to zone:ward "Drug library"`. */
export function formatFlowLine({ id, label, from, to, protocol, ports }: Flow): string {
  const line = formatRuleLine({ id, action: 'allow', from, to, protocol, ports, owner: '', reason: '' });
  return `${id}: ${line.slice('allow '.length)} "${label.replaceAll('"', '')}"`;
}

/** Reads flows line by line; empty lines and those that begin with # say nothing. Either flows or faults. */
export function parseFlowLines(
  text: string,
  isKnown: (end: string) => boolean,
): { readonly flows: readonly Flow[]; readonly faults: readonly [] } | { readonly faults: readonly LineFault[] } {
  const flows: Flow[] = [];
  const faults: LineFault[] = [];
  for (const [index, written] of text.split('\n').entries()) {
    const line = written.trim();
    if (line === '' || line.startsWith('#')) continue;
    const flow = parseLine(line, isKnown);
    if (typeof flow === 'string') faults.push({ line: index + 1, message: flow });
    else if (flows.some(({ id }) => id === flow.id))
      faults.push({ line: index + 1, message: `${flow.id} is used twice` });
    else flows.push(flow);
  }
  return faults.length > 0 ? { faults } : { flows, faults: [] };
}

function parseLine(line: string, isKnown: (end: string) => boolean): Flow | string {
  const [, id, packets, label] = /^([a-z\d][a-z\d-]{0,39}):\s+(.*?)\s*"([^"]{1,120})"$/.exec(line) ?? [];
  if (id === undefined || packets === undefined || label === undefined)
    return 'Write: library: tcp 8443 from host:server to zone:ward "Drug library"';
  const read = parseRuleLines(`allow ${packets}`, ({ from, to, owner, reason }) => {
    const unknown = [...from, ...to].find((end) => !isKnown(end));
    if (unknown !== undefined) return `${unknown} is not known`;
    return owner === '' && reason === '' ? null : 'Flows have no owner and no reason';
  });
  if (!('rules' in read)) return read.faults[0]?.message ?? 'This line cannot be read';
  const [rule] = read.rules;
  if (rule === undefined) return 'This line cannot be read';
  const { from, to, protocol, ports } = rule;
  return { id, label, from, to, protocol, ports };
}
