import type { Dealt } from '../../lab.ts';
import type { Mutation } from '../../testing/lab-proof.ts';
import type { WardAnswer, WardRule } from '../ward-answer.ts';
import type { WardKey } from '../ward-key.ts';
import type { WardTask } from '../ward-task.ts';
import { wardElement } from './ward-elements.ts';

type Ward = Dealt<WardTask, WardKey>;
type Changes = readonly Mutation<WardAnswer>[];

/** Every change of one element of the reference. */
export function wardMutations({ task, key }: Ward, answer: WardAnswer): Changes {
  return [
    ...answer.zones.flatMap((zone) => zoneChanges(answer, zone)),
    ...Object.entries(answer.places).flatMap((place) => placeChanges(task, answer, place)),
    ...answer.rules.flatMap((rule) => ruleChanges(task, answer, rule)),
    ...(['bedside', 'failover'] as const).flatMap((which) => choiceChanges({ task, key }, answer, which)),
    ...additions(task, answer),
  ];
}

function zoneChanges(answer: WardAnswer, zone: WardAnswer['zones'][number]): Changes {
  const element = wardElement('zone', zone);
  const others = answer.zones.filter(({ id }) => id !== zone.id);
  return [
    { name: `drop zone ${zone.id}`, element, criterion: 'needs', answer: { ...answer, zones: others } },
    {
      name: `${zone.isIsolated ? 'open' : 'isolate'} zone ${zone.id}`,
      element,
      criterion: criterionOfOpening.get(zone.id) ?? 'forbidden',
      answer: { ...answer, zones: [...others, { ...zone, isIsolated: !zone.isIsolated }] },
    },
  ];
}

/** What opening a zone costs first; `watched` is the open one, and closing it makes alarms wait. */
const criterionOfOpening = new Map([['watched', 'resilience']]);

function placeChanges(task: WardTask, answer: WardAnswer, [host, zone]: readonly [string, string]): Changes {
  const element = wardElement('place', [host, zone]);
  const { [host]: _, ...others } = answer.places;
  const dropped = { name: `disconnect ${host}`, element, criterion: 'needs', answer: { ...answer, places: others } };
  const among = { ...answer, places: { ...answer.places, [host]: 'watched' } };
  const moved = (criterion: string) => ({ name: `put ${host} among the monitors`, element, criterion, answer: among });
  if (host === task.oldMonitor) return [dropped, moved('resilience')];
  if (/^pump-\d/.test(host) || host === 'guest' || host === 'internet') return [dropped, moved('forbidden')];
  return [dropped];
}

function ruleChanges(task: WardTask, answer: WardAnswer, rule: WardRule): Changes {
  const element = wardElement('rule', { ...rule, id: '' });
  const withRule = (change: Partial<WardRule>): WardAnswer => ({
    ...answer,
    rules: answer.rules.map((one) => (one.id === rule.id ? { ...one, ...change } : one)),
  });
  const port = rule.ports[0]?.[0] ?? 0;
  const otherReason = task.reasons.find(({ id }) => id !== rule.reason)?.id ?? null;
  const change = (name: string, criterion: string, changed: WardAnswer) => ({
    name: `${rule.id}: ${name}`,
    element,
    criterion,
    answer: changed,
  });
  const isOutward = rule.to.includes('host:internet');
  return [
    change('drop it', 'needs', { ...answer, rules: answer.rules.filter(({ id }) => id !== rule.id) }),
    change('deny', 'needs', withRule({ action: 'deny' })),
    change('another port', 'needs', withRule({ ports: [[port + 7000, port + 7000]] })),
    change('three ports more', 'rules', withRule({ ports: [[port, port + 3]] })),
    change('all ports', 'rules', withRule({ ports: [] })),
    change('no owner', 'rules', withRule({ owner: null })),
    change('no reason', 'rules', withRule({ reason: null })),
    change('another reason', 'rules', withRule({ reason: otherReason })),
    ...(isOutward ? [] : [change('for visitors too', 'forbidden', withRule({ from: [...rule.from, 'host:guest'] }))]),
  ];
}

function choiceChanges({ task, key }: Ward, answer: WardAnswer, which: 'bedside' | 'failover'): Changes {
  const element = wardElement(which, answer[which]);
  const wrong = task[which].choices.filter(({ id }) => !key[which].right.includes(id)).map(({ id }) => id);
  return [null, ...wrong].map((choice) => ({
    name: `${which}: ${choice ?? 'nothing'}`,
    element,
    criterion: 'resilience',
    answer: { ...answer, [which]: choice },
  }));
}

function additions(task: WardTask, answer: WardAnswer): Changes {
  const rule: WardRule = {
    id: 'added',
    action: 'allow',
    from: ['any'],
    to: ['any'],
    protocol: 'any',
    ports: [],
    owner: task.owners[0]?.id ?? null,
    reason: task.reasons[0]?.id ?? null,
  };
  const added = (name: string, criterion: string, change: Partial<WardRule>, isFirst = false) => ({
    name,
    element: null,
    criterion,
    answer: {
      ...answer,
      rules: isFirst ? [{ ...rule, ...change }, ...answer.rules] : [...answer.rules, { ...rule, ...change }],
    },
  });
  const start = [`host:${task.outbreak.start}`];
  return [
    added('add any to any', 'forbidden', {}),
    added('add any to any: outbreak', 'outbreak', {}),
    added('add deny everything first', 'needs', { action: 'deny' }, true),
    added('add the outbreak to a monitor', 'outbreak', { from: start, to: ['host:monitor-1'] }),
    added('add the engine to the outbreak’s way', 'outbreak', { from: start, to: ['host:engine'] }),
    added('add everything to the old monitor', 'resilience', { to: [`host:${task.oldMonitor}`] }),
    added('add a suppliers’ way to each other', 'forbidden', { from: ['host:supplier-b', 'host:supplier-a'] }),
    added('add a deny without a reason', 'rules', { action: 'deny', reason: null }),
  ];
}
