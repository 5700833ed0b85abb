import { countStepsAhead, placeOfPlay, tallyChoices } from '@cmdsp/cases';
import type { Catalogue } from '@cmdsp/content';
import type { Block } from '@cmdsp/markdown';
import { assertNever } from '@cmdsp/primitives';
import { findTerms } from '../../learning/collect-terms.ts';
import type { CaseEdition } from '../../learning/case-edition.ts';
import type { countOthers } from './count-others.ts';
import type { PlayView } from './play-view.ts';
import { presentCaseLink, nameRole } from './present-case.ts';
import { presentDebrief } from './present-debrief.ts';
import { getEditionStep, presentChoice, presentStep } from './present-step.ts';
import type { StoredChoice, StoredDraft, StoredPlay } from './queries.ts';
import { recordOf } from './record-of.ts';

type Loaded = {
  readonly play: StoredPlay;
  readonly edition: CaseEdition;
  readonly draft: StoredDraft | null;
  /** Asked for only when the play is finished. */
  readonly others: Awaited<ReturnType<typeof countOthers>> | null;
};

/** A play field by field: of each step only what may be known where the play stands. */
export function presentPlay(catalogue: Catalogue, loaded: Loaded): PlayView {
  const { play, edition } = loaded;
  const place = presentPlace(catalogue, loaded);
  const passed = play.choices.filter(({ isRead }) => isRead);
  const path = passed.map((choice, index) => presentVisit(loaded, choice, index + 1));
  const brief = edition.roles.find(({ id }) => id === play.role)?.brief ?? '';
  return {
    id: play.id,
    case: presentCaseLink(catalogue, edition),
    role: { ...nameRole(catalogue, play.role), brief },
    startedAt: play.startedAt.toISOString(),
    setting: edition.setting,
    figures: edition.figures,
    terms: findTerms(shownTexts(edition, place, play), catalogue.glossary),
    counterparts: edition.counterparts.map(({ id, name, interest }) => ({ id, name, interest })),
    path,
    place,
  };
}

/** The texts that a play shows where it stands; their terms go with them. */
function shownTexts(edition: CaseEdition, place: PlayView['place'], { choices }: StoredPlay): readonly Block[] {
  const steps = [...choices.map(({ step }) => step), ...(place.kind === 'deciding' ? [place.step.id] : [])];
  return [
    ...edition.setting.children,
    ...steps.flatMap((id) => getEditionStep(edition, id).situation.children),
    ...(place.kind === 'debrief' ? edition.debrief.summary.children : []),
  ];
}

function presentPlace(catalogue: Catalogue, loaded: Loaded): PlayView['place'] {
  const { play, edition, draft } = loaded;
  const place = placeOfPlay(edition, recordOf(play));
  switch (place.kind) {
    case 'briefing':
      return { kind: 'briefing' };
    case 'deciding':
      return {
        kind: 'deciding',
        step: presentStep(edition, { id: place.step, number: place.number, role: play.role }),
        ahead: countStepsAhead(edition, place.step),
        draft: draft?.step === place.step ? presentDraft(draft) : null,
      };
    case 'outcome': {
      const newest = play.choices.at(-1);
      if (newest === undefined) throw new Error('An outcome has a choice before it');
      return { kind: 'outcome', ...presentVisit(loaded, newest, place.number), isLast: place.isLast };
    }
    case 'debrief': {
      const others = tallyChoices({ record: recordOf(play), others: loaded.others ?? { people: 0, counts: [] } });
      return { kind: 'debrief', debrief: presentDebrief(catalogue, { play, edition, others }) };
    }
    default:
      return assertNever(place);
  }
}

function presentVisit({ play, edition }: Loaded, choice: StoredChoice, number: number) {
  return {
    step: presentStep(edition, { id: choice.step, number, role: play.role }),
    choice: presentChoice(edition, choice),
  };
}

function presentDraft({ decision, reason, savedAt }: StoredDraft) {
  return { decision, reason, savedAt: savedAt.toISOString() };
}
