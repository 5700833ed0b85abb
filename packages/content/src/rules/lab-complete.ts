import { labs as registered } from '@cmdsp/labs';
import { canonicalJson, type Json } from '@cmdsp/primitives';
import { explainIssue } from '../read/explain-issue.ts';
import type { LabMaterial } from '../material.ts';
import type { Finding, Rule, RuleOptions } from '../rule.ts';
import { labLetters } from '../schemas/lab.ts';

type Known = NonNullable<RuleOptions['labs']>;

/** A lab is a folder here and a marking in the program: one without the other is a fault. */
export const labComplete: Rule = {
  id: 'lab-complete',
  severity: 'error',
  checks: 'Every lab has lab.yaml and three different variants that its marking can read, and every marking has its folder',
  fix: 'add what is missing; the schema of a variant stands in packages/labs under the name of the lab',
  find: ({ labs }, { labs: known = registered }) => {
    return [
      ...labs.flatMap((lab) => [...lacking(lab), ...misread(lab, known)]),
      // Content without labs is held to none of their rules.
      ...known
        .filter(({ id }) => labs.length > 0 && !labs.some(({ folder }) => folder === id))
        .map(({ id }) => ({ file: `labs/${id}/lab.yaml`, line: 1, message: `the lab ${id} has a marking but no folder` })),
    ];
  },
};

function lacking({ folder, lab, variants }: LabMaterial): readonly Finding[] {
  const file = `labs/${folder}/lab.yaml`;
  const texts = [...variants].map(([letter, { value }]) => [letter, textOf(value)] as const);
  return [
    ...(lab === null ? [{ file, line: 1, message: `${folder} has no lab.yaml that can be read` }] : []),
    ...(lab !== null && lab.value.id !== folder ? [{ ...lab.at(['id']), message: `\`${lab.value.id}\` stands in a folder of another name` }] : []),
    ...labLetters
      .filter((letter) => !variants.has(letter))
      .map((letter) => ({ file, line: 1, message: `${folder} has no variant-${letter}.yaml that can be read` })),
    ...texts.flatMap(([letter, text], index) => {
      const earlier = texts.slice(0, index).find(([, other]) => other === text);
      const at = variants.get(letter)?.at() ?? { file, line: 1 };
      return earlier === undefined ? [] : [{ ...at, message: `variant ${letter} is variant ${earlier[0]} again` }];
    }),
  ];
}

function misread({ folder, variants }: LabMaterial, known: Known): readonly Finding[] {
  const marking = known.find(({ id }) => id === folder);
  if (marking === undefined) return [{ file: `labs/${folder}/lab.yaml`, line: 1, message: `no marking is called ${folder}` }];
  return [...variants.values()].flatMap(({ value, at }) => {
    const parsed = marking.variantSchema.safeParse(value);
    if (parsed.success) return [];
    return parsed.error.issues.flatMap(explainIssue).map(({ path, message, fix }) => ({ ...at(path), message, fix }));
  });
}

function textOf(value: unknown): string {
  // What YAML gives is what JSON can hold.
  return canonicalJson(JSON.parse(JSON.stringify(value)) as Json);
}
