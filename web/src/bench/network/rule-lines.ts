import type { EditedRule } from './edited-rule.ts';
import { formatPortList, parsePortList } from './port-list.ts';

/** A rule as one line: `allow tcp 8443 from zone:pumps to host:pump-server owner biomedical reason therapy`. */
export function formatRuleLine({ action, protocol, ports, from, to, owner, reason }: EditedRule): string {
  return [
    action,
    protocol,
    ...(ports.length === 0 ? [] : [formatPortList(ports)]),
    'from',
    from.join(','),
    'to',
    to.join(','),
    ...(owner === '' ? [] : ['owner', quoted(owner)]),
    ...(reason === '' ? [] : ['reason', quoted(reason)]),
  ].join(' ');
}

/** What is wrong with a line, numbered from 1. */
export type LineFault = { readonly line: number; readonly message: string };

/** Reads rules line by line, in order; empty lines and those that begin with # say nothing. Either rules or faults. */
export function parseRuleLines(
  text: string,
  /** What else is wrong with a rule; null where nothing is. */
  faultOf: (rule: EditedRule) => string | null,
): { readonly rules: readonly EditedRule[]; readonly faults: readonly [] } | { readonly faults: readonly LineFault[] } {
  const rules: EditedRule[] = [];
  const faults: LineFault[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    const content = line.trim();
    if (content === '' || content.startsWith('#')) continue;
    const rule = parseLine(content, `rule-${rules.length + 1}`);
    const fault = typeof rule === 'string' ? rule : faultOf(rule);
    if (fault !== null) faults.push({ line: index + 1, message: fault });
    if (typeof rule !== 'string') rules.push(rule);
  }
  return faults.length > 0 ? { faults } : { rules, faults: [] };
}

const shape =
  /^(allow|deny)\s+(any|tcp|udp|icmp)(?:\s+(\d[\d,\s-]*?))?\s+from\s+(.+?)\s+to\s+(\S+(?:\s*,\s*\S+)*)(?:\s+owner\s+("[^"]*"|\S+))?(?:\s+reason\s+("[^"]*"|\S+))?$/;

function parseLine(line: string, id: string): EditedRule | string {
  const found = shape.exec(line);
  if (found === null) return 'Write: allow tcp 443 from zone:a to host:b owner somebody reason something';
  const [, action, protocol, portText = '', from = '', to = '', owner = '', reason = ''] = found;
  const ports = parsePortList(portText);
  if (ports === null) return `${portText} are no ports from 0 to 65535`;
  if (ports.length > 0 && protocol !== 'tcp' && protocol !== 'udp') return 'Ports belong to tcp or udp';
  return {
    id,
    // The pattern lets nothing else pass.
    action: action as EditedRule['action'],
    protocol: protocol as EditedRule['protocol'],
    ports,
    from: listOf(from),
    to: listOf(to),
    owner: unquoted(owner),
    reason: unquoted(reason),
  };
}

function listOf(text: string): readonly string[] {
  return text.split(/[\s,]+/).filter((one) => one !== '');
}

function quoted(text: string): string {
  return /\s/.test(text) ? `"${text.replaceAll('"', '')}"` : text;
}

function unquoted(text: string): string {
  return text.replaceAll('"', '');
}
