/** A line of the filter as it is edited; empty texts say that nothing is chosen. */
export type EditedRule = {
  readonly id: string;
  readonly action: 'allow' | 'deny';
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly protocol: 'any' | 'tcp' | 'udp' | 'icmp';
  readonly ports: readonly (readonly [number, number])[];
  readonly owner: string;
  readonly reason: string;
};

/** The id of the next rule: one more than the highest `rule-<number>`. */
export function nextRuleId(rules: readonly EditedRule[]): string {
  const numbers = rules.map(({ id }) => Number(/^rule-(\d+)$/.exec(id)?.[1] ?? 0));
  return `rule-${Math.max(0, ...numbers) + 1}`;
}
