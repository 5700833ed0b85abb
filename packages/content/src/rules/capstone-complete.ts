import { countWords, plainText } from '@cmdsp/markdown';
import type { CapstoneMaterial } from '../material.ts';
import type { Finding, Rule } from '../rule.ts';

const files = ['brief.md', 'figures.yaml', 'exhibits.yaml', 'contradictions.yaml', 'events.yaml', 'defence.yaml', 'anchors.yaml'];
/** Fifteen to twenty pages. */
const briefWords = { least: 5000, most: 8000 };

/** A case with capstone.yaml has all that a dossier and a capstone are made of. */
export const capstoneComplete: Rule = {
  id: 'capstone-complete',
  severity: 'error',
  checks:
    'A case with capstone.yaml has its eight files, six parts in the order of the modules, a brief of 5,000 to 8,000 words, three events and questions enough for three defences; there is a rubric',
  fix: 'add what is missing, or take capstone.yaml away until it is there',
  find: ({ capstones, paths }) => [
    ...(capstones.length > 0 && !paths.has('capstones/rubric.yaml')
      ? [{ file: `capstones/${capstones[0]?.folder}/capstone.yaml`, line: 1, message: 'capstones/rubric.yaml is missing' }]
      : []),
    ...capstones.flatMap((capstone) => judge(capstone, paths)),
  ],
};

function judge({ folder, capstone, brief, events, defence }: CapstoneMaterial, paths: ReadonlySet<string>): readonly Finding[] {
  const here = { file: `capstones/${folder}/capstone.yaml`, line: 1 };
  const at = (path: readonly string[]) => capstone?.at(path) ?? here;
  const words = brief === null ? null : countBrief(brief);
  const modules = capstone?.value.parts.map(({ module }) => module) ?? [];
  const kinds = new Set(events?.value.map(({ kind }) => kind));
  return [
    ...files
      .filter((name) => !paths.has(`capstones/${folder}/${name}`))
      .map((name) => ({ ...here, message: `${folder} has no ${name}` })),
    ...(capstone !== null && capstone.value.id !== folder ? [{ ...at(['id']), message: `\`${capstone.value.id}\` stands in the folder ${folder}` }] : []),
    ...(capstone !== null && modules.join() !== '1,2,3,4,5,6' ? [{ ...at(['parts']), message: 'the parts are not those of the modules 1 to 6 in order' }] : []),
    ...(words !== null && (words < briefWords.least || words > briefWords.most)
      ? [{ file: `capstones/${folder}/brief.md`, line: 1, message: `the brief has ${words} words, not ${briefWords.least} to ${briefWords.most}` }]
      : []),
    ...(events !== null && (events.value.length < 3 || kinds.size < 3)
      ? [{ ...events.at(), message: `there are ${events.value.length} events of ${kinds.size} kinds; a candidate may meet three` }]
      : []),
    ...(defence !== null && defence.value.length < 15 ? [{ ...defence.at(), message: `${defence.value.length} questions are too few for three defences of five` }] : []),
    ...(defence !== null && defence.value.filter(({ about, text }) => about === 'any' && !text.includes('{other}')).length < 5
      ? [{ ...defence.at(), message: 'fewer than five questions fit any entry, so that a defence might not find five' }]
      : []),
  ];
}

function countBrief({ sections }: NonNullable<CapstoneMaterial['brief']>): number {
  const trees = sections.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'text' ? [block.tree] : [])));
  return trees.reduce((sum, tree) => sum + countWords(plainText(tree)), 0);
}
