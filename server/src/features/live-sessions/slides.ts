import type { liveSlidesSchema } from '@cmdsp/contract';
import type { Case, Catalogue, Topic } from '@cmdsp/content';
import type { Block, Inline } from '@cmdsp/markdown';
import type { z } from 'zod';
import type { Context } from '../../context.ts';
import { Problem } from '../../http/problem.ts';
import { findTerms } from '../../learning/collect-terms.ts';
import type { LiveRow } from './queries.ts';

/** The slides of a session as everybody reads them. */
export type LiveSlides = z.output<typeof liveSlidesSchema>;

/** What a session is about. */
export type Subject = { readonly kind: LiveRow['subjectKind']; readonly id: string };

/** What a stored session is about. */
export function subjectOf({ subjectKind, subject }: Pick<LiveRow, 'subjectKind' | 'subject'>): Subject {
  return { kind: subjectKind, id: subject };
}

/** The content of a release; the newest where this program cannot read it any more. */
export async function catalogueAt(context: Context, release: string): Promise<Catalogue> {
  if (release === context.contentRelease) return context.catalogue;
  return (await context.earlierReleases.find(release)) ?? context.catalogue;
}

/** The title of a subject; its address where the release has lost it. */
export function titleOfSubject(catalogue: Catalogue, { kind, id }: Subject): string {
  if (kind === 'case') return catalogue.cases.find(({ slug }) => slug === id)?.title ?? id;
  const topic = catalogue.topics.find((one) => one.id === id);
  return topic === undefined ? id : `${topic.id} ${topic.title}`;
}

/** What a session can be about: topics whose lecture is written, and cases. */
export function listSubjects(catalogue: Catalogue) {
  return {
    topics: catalogue.topics
      .filter(({ lecture }) => lecture !== null && lecture.slides.length > 0)
      .map(({ id, title }) => ({ id, title: `${id} ${title}` })),
    cases: catalogue.cases.map(({ slug, title }) => ({ id: slug, title })),
  };
}

/**
 * The slides of a subject. A lecture has its own; a case is opened with what a player reads before the first decision:
 * nothing that lies behind a decision is in them. @throws Problem `not-found`
 */
export function slidesOf(catalogue: Catalogue, subject: Subject): LiveSlides {
  const made = subject.kind === 'topic' ? lectureSlides(catalogue, subject.id) : caseSlides(catalogue, subject.id);
  if (made === null || made.slides.length === 0)
    throw new Problem('not-found', 'There is no such lecture or case in the content of this cohort.');
  const blocks = made.slides.flatMap(({ body, notes }) => [...body, ...notes]);
  return { ...made, title: titleOfSubject(catalogue, subject), terms: findTerms(blocks, catalogue.glossary) };
}

type Made = Pick<LiveSlides, 'slides' | 'figures'>;

function lectureSlides({ topics }: Catalogue, id: string): Made | null {
  const topic: Topic | undefined = topics.find((one) => one.id === id);
  if (topic === undefined || topic.lecture === null) return null;
  const slides = topic.lecture.slides.map(({ title, body, poll, notes }) => ({
    title: [...title],
    body: [...body],
    poll,
    notes: [...notes],
  }));
  return { slides, figures: Object.fromEntries(topic.figures) };
}

function caseSlides({ cases }: Catalogue, slug: string): Made | null {
  const found: Case | undefined = cases.find((one) => one.slug === slug);
  if (found === undefined) return null;
  const first = found.steps.find(({ id }) => id === found.start);
  const nameOf = (by: string) => found.counterparts.find(({ id }) => id === by)?.name ?? by;
  const slide = (title: string, body: readonly Block[]) => ({
    title: words(title),
    body: [...body],
    poll: null,
    notes: [],
  });
  const people: Block = {
    kind: 'list',
    start: null,
    items: found.counterparts.map(({ name, interest }) => ({
      children: [
        { kind: 'paragraph', children: [{ kind: 'strong', children: words(name) }, ...words(`: ${interest}`)] },
      ],
    })),
  };
  const slides: Made['slides'] = [
    slide(found.title, [{ kind: 'paragraph', children: words(found.summary) }]),
    slide('Where it happens', found.setting.children),
    slide('Whom you meet', [people]),
  ];
  if (first !== undefined) {
    const said: readonly Block[] = first.said.map(({ by, text }) => ({
      kind: 'quote',
      children: [{ kind: 'paragraph', children: words(`${nameOf(by)}: ${text}`) }],
    }));
    slides.push(slide(first.title, [...first.situation.children, ...said]));
    const options = first.decisions.map(({ text }) => words(text));
    slides.push({
      ...slide('Your first decision', []),
      poll: options.length < 2 ? null : { kind: 'poll', question: words('What would you do first?'), options },
    });
  }
  return { slides, figures: Object.fromEntries(found.figures) };
}

function words(text: string): Inline[] {
  return [{ kind: 'text', text }];
}
