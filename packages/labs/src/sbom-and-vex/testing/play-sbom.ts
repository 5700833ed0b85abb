import type { NamedAnswer } from '../../testing/lab-proof.ts';
import type { SbomAnswer } from '../answer.ts';
import type { SbomTask } from '../task.ts';

/** What somebody answers who plays the marking: everything that bears a name, everything denied, everything by its score. */
export function playSbom(task: SbomTask): readonly NamedAnswer<SbomAnswer>[] {
  const byScore = task.advisories.toSorted((a, b) => Number(b.score ?? 0) - Number(a.score ?? 0));
  const named = byScore.flatMap(({ id, purl }) => {
    const name = purl.slice(purl.lastIndexOf('/') + 1);
    const component = task.components.find((part) => part.name === name);
    return component === undefined ? [] : [{ advisory: id, component: component.id }];
  });
  const openWindow = task.windows.find(({ isInUse }) => !isInUse)?.id ?? '';
  const all = (matches: SbomAnswer['matches'], status: 'affected' | 'not_affected'): SbomAnswer => ({
    repairs: task.components.map(({ id }) => ({ component: id, kind: 'twice', value: null })),
    matches,
    statements: matches.map(({ advisory }) => ({
      advisory,
      status,
      justification: status === 'affected' ? null : 'vulnerable_code_not_in_execute_path',
      action: status === 'affected' ? 'vendor_fix' : null,
    })),
    ranking: matches.map(({ advisory }) => advisory),
    plan: matches.map(({ advisory }) => ({ advisory, window: openWindow, control: null, expiresOnDay: null })),
  });
  const everything = task.advisories.map(({ id }, place) => ({
    advisory: id,
    component: named.find(({ advisory }) => advisory === id)?.component ?? task.components[place]?.id ?? '',
  }));
  return [
    { name: 'everything affected', answer: all(everything, 'affected') },
    { name: 'everything denied', answer: all(everything, 'not_affected') },
    { name: 'every name that agrees, by score', answer: all(named, 'affected') },
    { name: 'every name that agrees, denied', answer: all(named, 'not_affected') },
  ];
}
