import type { MarkdownTree } from '@cmdsp/markdown';
import type { Assignment, Case, Catalogue, Incident, Misconception, Standard } from './catalogue.ts';
import type { Entry, Material } from './material.ts';
import type { AssignmentFile } from './schemas/assignment.ts';
import type { CaseFile } from './schemas/case.ts';
import type { IncidentFile } from './schemas/incident.ts';
import type { MisconceptionEntry } from './schemas/misconceptions.ts';
import type { StandardFile } from './schemas/standard.ts';

type Libraries = Pick<Catalogue, 'standards' | 'incidents' | 'sources' | 'misconceptions' | 'cases' | 'assignments'>;

/** Standards, incidents, sources, misconceptions, cases and assignments, each in the order in which pages list them. */
export function buildLibraries(material: Material): Libraries {
  const { standards, incidents, sources, misconceptions, cases, assignments } = material;
  return {
    standards: standards.map(buildStandard).sort(by(({ issuer, shortTitle }) => `${issuer} ${shortTitle}`)),
    incidents: incidents.map(buildIncident).sort((a, b) => compare(b.on, a.on) || compare(a.slug, b.slug)),
    sources: sources.map(({ value }) => value).sort(by(({ title }) => title)),
    misconceptions: misconceptions.map(buildMisconception),
    cases: cases.map(buildCase).sort(by(({ module, title }) => `${module} ${title}`)),
    assignments: assignments.map(buildAssignment).sort((a, b) => a.module - b.module),
  };
}

function buildStandard({ value, trees }: Entry<StandardFile>): Standard {
  return { ...value, demands: treeAt(trees, 'demands') };
}

function buildIncident({ value, trees }: Entry<IncidentFile>): Incident {
  return {
    ...value,
    summary: treeAt(trees, 'summary'),
    patients: treeAt(trees, 'patients'),
    response: treeAt(trees, 'response'),
  };
}

function buildMisconception({ value, trees }: Entry<MisconceptionEntry>): Misconception {
  return { ...value, truth: treeAt(trees, 'truth') };
}

function buildCase({ value, trees }: Entry<CaseFile>): Case {
  return {
    ...value,
    setting: treeAt(trees, 'setting'),
    figures: new Map(Object.entries(value.figures)),
    steps: value.steps.map((step, index) => ({ ...step, situation: treeAt(trees, `steps.${index}.situation`) })),
    debrief: { ...value.debrief, summary: treeAt(trees, 'debrief.summary') },
  };
}

function buildAssignment({ value, trees }: Entry<AssignmentFile>): Assignment {
  const { strong, borderline } = value.anchors;
  return {
    ...value,
    setting: treeAt(trees, 'setting'),
    task: treeAt(trees, 'task'),
    figures: new Map(Object.entries(value.figures)),
    anchors: {
      strong: { ...strong, text: treeAt(trees, 'anchors.strong.text') },
      borderline: { ...borderline, text: treeAt(trees, 'anchors.borderline.text') },
    },
    notes: treeAt(trees, 'notes'),
  };
}

function treeAt(trees: ReadonlyMap<string, MarkdownTree>, path: string): MarkdownTree {
  return trees.get(path) ?? { kind: 'document', children: [] };
}

function by<Value>(nameOf: (value: Value) => string): (a: Value, b: Value) => number {
  return (a, b) => nameOf(a).toLowerCase().localeCompare(nameOf(b).toLowerCase(), 'en');
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
