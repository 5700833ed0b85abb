import type { CapstoneMaterial } from '../material.ts';
import type { Place } from '../place.ts';
import type { Finding, Rule } from '../rule.ts';

/** What a case names is there, and nothing is called like something else. */
export const capstoneReferences: Rule = {
  id: 'capstone-references',
  severity: 'error',
  checks: 'Exhibits, events, questions and contradictions of a capstone have their own ids; what its brief and its markers name is there',
  fix: 'correct the id, or add what it names',
  find: ({ capstones }) => capstones.flatMap((capstone) => [...repeats(capstone), ...shown(capstone), ...between(capstone)]),
};

function repeats({ exhibits, events, defence, contradictions }: CapstoneMaterial): readonly Finding[] {
  return [
    ...twice(exhibits?.value, 'exhibits', (index) => exhibits?.at([index])),
    ...twice(events?.value, 'events', (index) => events?.at([index])),
    ...twice(defence?.value, 'questions of the defence', (index) => defence?.at([index])),
    ...twice(contradictions?.value, 'contradictions', (index) => contradictions?.at([index])),
    ...(events?.value ?? []).flatMap((event, place) => [
      ...twice(event.exhibits, 'exhibits', (index) => events?.at([place, 'exhibits', index])),
      ...twice(event.questions, 'questions', (index) => events?.at([place, 'questions', index])),
    ]),
  ];
}

function twice(list: readonly { readonly id: string }[] = [], what: string, at: (index: number) => Place | undefined): readonly Finding[] {
  return list.flatMap(({ id }, index) => {
    const place = at(index);
    if (place === undefined || list.findIndex((other) => other.id === id) === index) return [];
    return [{ ...place, message: `two ${what} are called \`${id}\`` }];
  });
}

function shown({ brief, exhibits }: CapstoneMaterial): readonly Finding[] {
  if (brief === null || exhibits === null) return [];
  const refs = brief.sections.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'exhibit' ? [block] : [])));
  const known = exhibits.value.map(({ id }) => id);
  return [
    ...refs
      .filter(({ ref }) => !known.includes(ref))
      .map(({ ref, line }) => ({ file: brief.file, line, message: `no exhibit is called \`${ref}\`` })),
    ...known.flatMap((id, index) =>
      refs.some(({ ref }) => ref === id) ? [] : [{ ...exhibits.at([index]), message: `the brief does not show the exhibit \`${id}\`` }],
    ),
  ];
}

function between({ contradictions, brief, exhibits, capstone, figures }: CapstoneMaterial): readonly Finding[] {
  if (contradictions === null || brief === null || exhibits === null || capstone === null) return [];
  const known = new Set([
    ...exhibits.value.map(({ id }) => id),
    ...Object.keys(figures?.value ?? {}),
    ...brief.sections.flatMap(({ title }) => [fold(title), fold(title.replace(/^\d+\.?\s+/, ''))]),
  ]);
  return contradictions.value.flatMap(({ between: named }, index) =>
    named
      .filter((name) => !known.has(name) && !known.has(fold(name)))
      .map((name) => ({ ...contradictions.at([index, 'between']), message: `\`${name}\` is neither a section of the brief nor an exhibit or figure` })),
  );
}

function fold(text: string): string {
  return text.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-|-$/g, '');
}
