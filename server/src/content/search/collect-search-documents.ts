import type { Case, Catalogue, GlossaryTerm, Incident, Standard, Topic } from '@cmdsp/content';
import { inlineText, plainText, readMarkdown } from '@cmdsp/markdown';
import { identifiersOf } from './identifiers-of.ts';
import type { SearchDocument } from './search-document.ts';
import { sectionsOf, wordsOf } from './sections-of.ts';

/**
 * Everything of a catalogue that learners may find, text by text from what is public to them. Left out: the bank,
 * quizzes, facilitators' notes, misconceptions, and of a case all that comes after its setting.
 */
export function collectSearchDocuments(catalogue: Catalogue): readonly SearchDocument[] {
  return [
    ...catalogue.topics.flatMap(documentsOfTopic),
    ...catalogue.standards.map(documentOfStandard),
    ...catalogue.incidents.map(documentOfIncident),
    ...catalogue.glossary.map(documentOfTerm),
    ...catalogue.cases.map(documentOfCase),
  ];
}

function documentsOfTopic(topic: Topic): SearchDocument[] {
  const { id, title, lecture, reading, figures } = topic;
  const place = (part: 'overview' | 'lecture' | 'reading', anchor: string | null, heading: string, body: string) => ({
    kind: 'topic' as const,
    subject: id,
    part,
    anchor,
    title,
    heading,
    body,
    modules: [topic.module],
    identifiers: identifiersOf(`${heading} ${body}`),
  });
  const meanings = Object.values(topic.audiences).map(({ meaning }) => meaning);
  return [
    place('overview', null, `Topic ${id}`, [...topic.outcomes, ...meanings].join('\n')),
    ...(lecture?.slides ?? []).map((slide, index) => {
      const poll = slide.poll === null ? [] : [slide.poll];
      const said = [wordsOf(slide.body, figures), plainText(poll), wordsOf(slide.notes, figures)];
      return place('lecture', String(index + 1), inlineText(slide.title), said.filter((text) => text !== '').join('\n'));
    }),
    ...(reading === null ? [] : sectionsOf(reading.tree)).map((section) =>
      place('reading', section.id, section.title, wordsOf(section.blocks, figures)),
    ),
  ];
}

function documentOfStandard(standard: Standard): SearchDocument {
  const { slug, identifier, title, shortTitle, citedAs, issuer, note, demands, audiences, clauses } = standard;
  const names = [identifier, title, shortTitle, ...citedAs];
  return {
    kind: 'standard',
    subject: slug,
    part: null,
    anchor: null,
    title: shortTitle,
    heading: [...new Set([identifier, title, ...citedAs])].join('\n'),
    body: [
      plainText(demands),
      note ?? '',
      `${issuer}, ${standard.edition}`,
      ...clauses.map(({ clause, says }) => `${clause}: ${says}`),
      ...Object.values(audiences),
    ].join('\n'),
    modules: modulesOf(standard.topics),
    identifiers: [...new Set(names.flatMap(identifiersOf))],
  };
}

function documentOfIncident(incident: Incident): SearchDocument {
  const { slug, title, summary, patients, response, lesson, parties, devices, causes, identifiers, citedAs } = incident;
  return {
    kind: 'incident',
    subject: slug,
    part: null,
    anchor: null,
    title,
    heading: [...identifiers, ...parties, ...citedAs].join('\n'),
    body: [
      plainText(summary),
      plainText(patients),
      plainText(response),
      lesson,
      [...devices, ...causes].join(', ').replaceAll('-', ' '),
    ].join('\n'),
    modules: incident.modules,
    identifiers: [...new Set([...identifiers, ...citedAs, title].flatMap(identifiersOf))],
  };
}

function documentOfTerm({ slug, term, definition, topics }: GlossaryTerm): SearchDocument {
  return {
    kind: 'term',
    subject: slug,
    part: null,
    anchor: null,
    title: term,
    heading: '',
    body: plainText(readMarkdown(definition).tree),
    modules: modulesOf(topics),
    identifiers: identifiersOf(term),
  };
}

/** What can be read before playing: the setting and the summary. */
function documentOfCase({ slug, title, summary, setting, module }: Case): SearchDocument {
  const body = [summary, plainText(setting)].join('\n');
  return {
    kind: 'case',
    subject: slug,
    part: null,
    anchor: null,
    title,
    heading: '',
    body,
    modules: [module],
    identifiers: identifiersOf(body),
  };
}

function modulesOf(topics: readonly string[]): readonly number[] {
  return [...new Set(topics.map((topic) => Number(topic[0])))];
}
