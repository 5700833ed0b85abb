import type { Endpoints } from '@cmdsp/contract';
import type { z } from 'zod';
import type { Context } from '../../context.ts';
import { asPerson } from '../../db/as-person.ts';
import type { CaseEdition } from '../../learning/case-edition.ts';
import { getEdition } from './editions.ts';
import { getCase } from './get-case.ts';
import { listRoles, nameRole, presentCaseLink } from './present-case.ts';
import { getEditionStep, presentChoice } from './present-step.ts';
import { listPlays, type StoredPlay } from './queries.ts';

type Comparison = z.input<Endpoints['GET /api/cases/:case/comparison']['response']>;
type Played = { readonly play: StoredPlay; readonly edition: CaseEdition; readonly finishedAt: Date };

/** A person's newest finished play in each role, step by step; steps where none of them came by are left out. */
export async function comparePlays(
  context: Context,
  { personId, slug }: { readonly personId: string; readonly slug: string },
): Promise<Comparison> {
  const { catalogue } = context;
  const value = getCase(context, slug);
  const plays = await asPerson(context.databases.candidate, personId, (tx) => listPlays(tx, { personId, slug }));
  const played: Played[] = [];
  for (const { id } of listRoles(catalogue)) {
    // Newest first, so the first one found is the one to compare.
    const play = plays.find(({ role, finishedAt }) => role === id && finishedAt !== null);
    if (play === undefined || play.finishedAt === null) continue;
    played.push({ play, edition: await getEdition(context, play.edition), finishedAt: play.finishedAt });
  }
  return {
    case: presentCaseLink(catalogue, value),
    plays: played.map(({ play, finishedAt }) => ({
      id: play.id,
      role: nameRole(catalogue, play.role),
      finishedAt: finishedAt.toISOString(),
    })),
    steps: stepsInOrder(played).map((step) => ({ ...step, plays: played.map((one) => presentVisit(one, step.id)) })),
  };
}

/** Every step that some play came by, in the order in which the case tells them. */
function stepsInOrder(played: readonly Played[]): { id: string; title: string }[] {
  const steps = new Map<string, string>();
  for (const { play, edition } of played) {
    for (const { id, title } of edition.steps) {
      if (!steps.has(id) && play.choices.some(({ step }) => step === id)) steps.set(id, title);
    }
  }
  const order = played.flatMap(({ edition }) => edition.steps.map(({ id }) => id));
  return [...steps].map(([id, title]) => ({ id, title })).sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id));
}

function presentVisit({ play, edition }: Played, id: string): Comparison['steps'][number]['plays'][number] {
  const choice = play.choices.find(({ step }) => step === id);
  if (choice === undefined) return null;
  const step = getEditionStep(edition, id);
  return {
    aside: step.asides[play.role],
    text: step.decisions.find((decision) => decision.id === choice.decision)?.text ?? '',
    choice: presentChoice(edition, choice),
  };
}
