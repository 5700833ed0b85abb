import type { Material } from '../material.ts';
import type { Place } from '../place.ts';

/** A document named as a source, and who names it. */
export type Citation = { readonly document: string; readonly date: string; readonly place: Place; readonly by: string };

/** What questions, debriefs of cases, assignments, capstones and labs cite. */
export function citationsOf({
  questions,
  cases,
  assignments,
  capstones,
  capstoneRubric,
  labs,
}: Pick<Material, 'questions' | 'cases' | 'assignments' | 'capstones' | 'capstoneRubric' | 'labs'>): readonly Citation[] {
  return [
    ...questions.map(({ value: { id, source }, at }) => ({ ...source, place: at(['source', 'document']), by: id })),
    ...cases.flatMap(({ value: { slug, debrief }, at }) =>
      debrief.sources.map((source, index) => ({
        ...source,
        place: at(['debrief', 'sources', index]),
        by: `the debrief of ${slug}`,
      })),
    ),
    ...assignments.flatMap(({ value: { module, sources }, at }) =>
      sources.map((source, index) => ({ ...source, place: at(['sources', index]), by: `the assignment of module ${module}` })),
    ),
    ...capstones.flatMap(({ folder, capstone }) =>
      (capstone?.value.sources ?? []).map((source, index) => ({
        ...source,
        place: capstone?.at(['sources', index]) ?? { file: `capstones/${folder}/capstone.yaml`, line: 1 },
        by: `the capstone ${folder}`,
      })),
    ),
    ...(capstoneRubric?.value.sources ?? []).map((source, index) => ({
      ...source,
      place: capstoneRubric?.at(['sources', index]) ?? { file: 'capstones/rubric.yaml', line: 1 },
      by: 'the rubric of the capstone',
    })),
    ...labs.flatMap(({ folder, lab }) =>
      (lab?.value.sources ?? []).map((source, index) => ({
        ...source,
        place: lab?.at(['sources', index]) ?? { file: `labs/${folder}/lab.yaml`, line: 1 },
        by: `the lab ${folder}`,
      })),
    ),
  ];
}
