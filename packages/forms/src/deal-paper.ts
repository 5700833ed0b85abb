import { seededRandom, shuffle } from '@cmdsp/primitives';
import { type FrozenQuestion, partIds, shuffleParts } from '@cmdsp/questions';
import type { Deal, DealtPart, DealtQuestion } from './deal.ts';
import type { Paper, PaperPart } from './frozen-form.ts';

/**
 * Deals a paper for one sitting: parts in seeded order (sets stay whole), questions within a set and options of a
 * question (steps, premises) shuffled, a handle for everything a candidate may refer to. Exhibits keep the authored order, because cases
 * read as a sequence and the order says nothing about a key. `seed` and `handleOf` come from a server secret (HMAC of
 * the label). Throws RepeatedHandleError when two labels get one handle.
 */
export function dealPaper(options: {
  readonly paper: Paper;
  readonly seed: string;
  readonly handleOf: (label: string) => string;
}): Deal {
  const { paper, seed } = options;
  const handleOf = refusingRepeats(options.handleOf);
  let position = 0;
  const dealQuestion = (question: FrozenQuestion): DealtQuestion => {
    position += 1;
    const { id } = question;
    const shown = shuffleParts(question, (list) => seededRandom(`deal/${seed}/${list}/${id}`));
    return {
      position,
      id,
      handle: handleOf(`question/${id}`),
      options: partIds(shown).map((part) => ({ id: part, handle: handleOf(`option/${id}/${part}`) })),
    };
  };
  const dealPart = (part: PaperPart): DealtPart => {
    if (part.kind === 'single') return { kind: 'single', question: dealQuestion(part.question) };
    const order = shuffle(part.questions, seededRandom(`deal/${seed}/questions/${part.id}`));
    return {
      kind: 'set',
      id: part.id,
      handle: handleOf(`set/${part.id}`),
      exhibits: part.exhibits.map(({ id }) => ({ id, handle: handleOf(`exhibit/${part.id}/${id}`) })),
      questions: order.map(dealQuestion),
    };
  };
  const parts = shuffle(paper.parts, seededRandom(`deal/${seed}/parts`));
  return { format: 'cmdsp-deal/1', parts: parts.map(dealPart) };
}

/** Two things in one sitting would share a handle; the handle function is too short or constant. */
export class RepeatedHandleError extends Error {
  readonly code = 'repeated-handle';
}

function refusingRepeats(handleOf: (label: string) => string): (label: string) => string {
  const given = new Set<string>();
  return (label) => {
    const handle = handleOf(label);
    if (given.has(handle)) throw new RepeatedHandleError(`The handle of ${label} is already taken`);
    given.add(handle);
    return handle;
  };
}
