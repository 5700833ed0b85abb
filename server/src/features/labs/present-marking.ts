import type { AnyLab } from '@cmdsp/labs';
import type { LabMarking } from '../../db/tables/labs.ts';
import type { StoredMark } from './queries.ts';
import type { RunView } from './views.ts';

type Mark = Pick<StoredMark, 'revision' | 'answerHash' | 'points' | 'earned' | 'capPoints' | 'markedAt'>;

/** A marking field by field; without its reasons where `marking` is null. */
export function presentMarking(lab: AnyLab, mark: Mark, marking: LabMarking | null): NonNullable<RunView['marking']> {
  const { revision, markedAt, points, answerHash, earned, capPoints } = mark;
  return {
    revision,
    markedAt: markedAt.toISOString(),
    points,
    answerHash,
    results: lab.criteria.map((criterion) => ({
      id: criterion.id,
      title: criterion.title,
      points: criterion.points,
      earned: earned.find((one) => one.criterion === criterion.id)?.earned ?? '0/1',
      witnesses: marking?.results.find((one) => one.criterion === criterion.id)?.witnesses.map(presentWitness) ?? null,
    })),
    cap:
      capPoints === null
        ? null
        : { points: capPoints, witness: marking?.cap ? presentWitness(marking.cap.witness) : null },
  };
}

function presentWitness({ kind, sentence, at, detail }: LabMarking['results'][number]['witnesses'][number]) {
  return { kind, sentence, at: [...at], detail };
}
