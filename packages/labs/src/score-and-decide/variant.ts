import { z } from 'zod';
import { scoreKey } from './key.ts';
import { scoreTask } from './task.ts';

/** Eight findings with their key; every reason names a fact that is there, and every element has one. */
export const scoreVariant = z
  .strictObject({ task: scoreTask.readonly(), key: scoreKey.readonly() })
  .superRefine(({ task, key }, context) => {
    const say = (message: string) => context.addIssue({ code: 'custom', message });
    if (
      task.findings
        .map(({ id }) => id)
        .sort()
        .join() !== Object.keys(key.findings).sort().join()
    ) {
      say('The key speaks of other findings than the task');
    }
    for (const { id, facts } of task.findings) {
      const reasons = key.findings[id]?.because ?? {};
      const known = new Set(facts.map((fact) => fact.id));
      if (known.size !== facts.length) say(`${id} has two facts of one number`);
      for (const element of elements) if (!(element in reasons)) say(`${id} has no reason for ${element}`);
      for (const fact of Object.values(reasons)) if (!known.has(fact)) say(`${id} has no fact ${fact}`);
    }
  })
  .readonly();

const elements = [
  ['AV', 'AC', 'PR', 'UI', 'S', 'C', 'I', 'A', 'impacts'],
  ['exploitability', 'severity', 'decision', 'route', 'dates'],
  ['exploitation', 'exposure', 'automatable', 'safety'],
].flat();
