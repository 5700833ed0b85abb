import type { topicContentSchema } from '@cmdsp/contract';
import type { Catalogue, Topic } from '@cmdsp/content';
import type { z } from 'zod';
import { collectTerms } from './collect-terms.ts';

type TopicContent = z.input<typeof topicContentSchema>;

/** What a learner reads of a topic, field by field: neither quiz keys nor the facilitator's notes. */
export function presentTopic(catalogue: Catalogue, topic: Topic): TopicContent {
  const { programme } = catalogue;
  const module = programme.modules.find(({ number }) => number === topic.module);
  const domain = programme.domains.find(({ number }) => number === topic.domain);
  const { lecture, reading, discussion, provenance } = topic;
  return {
    id: topic.id,
    title: topic.title,
    module: { number: topic.module, title: module?.title ?? '' },
    domain: { number: topic.domain, title: domain?.title ?? '' },
    objectives: topic.objectives.map((number) => ({ number, text: programme.objectives[number - 1] ?? '' })),
    outcomes: topic.outcomes,
    minutes: topic.minutes,
    audiences: programme.audiences.map(({ id, label }) => ({ id, label, ...topic.audiences[id] })),
    standards: topic.standards.map((cited) => presentCited(catalogue, cited)),
    resources: topic.resources.map(presentResource),
    isComplete: topic.complete,
    reviewBy: topic.reviewBy ?? null,
    provenance: {
      draftedBy: provenance.drafted.by,
      draftedOn: provenance.drafted.on,
      acceptedBy: provenance.accepted?.by ?? null,
    },
    lecture: lecture === null ? null : { slides: lecture.slides.map(presentSlide), words: lecture.words },
    reading,
    discussion: discussion === null ? null : { opening: discussion.opening, followUps: [...discussion.followUps] },
    figures: Object.fromEntries(topic.figures),
    terms: collectTerms(topic, catalogue.glossary),
    questionCount: topic.quiz.length,
  };
}

function presentCited({ standards }: Catalogue, cited: string): TopicContent['standards'][number] {
  const standard = standards.find(({ slug }) => slug === cited);
  if (standard === undefined) return { kind: 'words', text: cited };
  const { slug, shortTitle, edition, date, status } = standard;
  return { kind: 'entry', slug, shortTitle, edition, date, status };
}

function presentResource({
  evidence: _evidence,
  ...resource
}: Topic['resources'][number]): TopicContent['resources'][number] {
  return resource;
}

function presentSlide({ title, body, poll, notes }: NonNullable<Topic['lecture']>['slides'][number]) {
  return { title: [...title], body: [...body], poll, notes: [...notes] };
}
