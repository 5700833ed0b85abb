import type { Tally } from '@cmdsp/cases';
import type { Catalogue } from '@cmdsp/content';
import type { CaseEdition, CaseRole } from '../../learning/case-edition.ts';
import { listRoles } from './present-case.ts';
import type { PlayView } from './play-view.ts';
import { getEditionStep } from './present-step.ts';
import type { StoredPlay } from './queries.ts';

type DebriefView = Extract<PlayView['place'], { kind: 'debrief' }>['debrief'];

/** What a finished play opens: briefs, asides and views of all six roles, for the steps this play went through. */
export function presentDebrief(
  catalogue: Catalogue,
  shown: { readonly play: StoredPlay; readonly edition: CaseEdition; readonly others: Tally },
): DebriefView {
  const { play, edition, others } = shown;
  const roles = listRoles(catalogue);
  const { summary, questions, sources } = edition.debrief;
  return {
    finishedAt: (play.finishedAt ?? play.startedAt).toISOString(),
    summary,
    roles: roles.map(({ id, label }) => ({
      id,
      label,
      brief: edition.roles.find((role) => role.id === id)?.brief ?? '',
      view: edition.debrief.roles[id],
    })),
    asides: play.choices.map(({ step }) => ({
      step,
      roles: roles.map(({ id }) => ({ role: id, text: getEditionStep(edition, step).asides[id] })),
    })),
    questions,
    sources: sources.map(({ document, date, clause }) => ({ document, date, clause: clause ?? null })),
    others: presentTally(others),
  };
}

function presentTally(tally: Tally): DebriefView['others'] {
  if (tally.kind === 'too-few') return tally;
  return {
    kind: 'counts',
    people: tally.people,
    // The database holds roles by a constraint that names the six.
    counts: tally.counts.map((count) => ({ ...count, role: count.role as CaseRole })),
  };
}
