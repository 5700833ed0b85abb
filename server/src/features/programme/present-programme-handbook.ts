import { audienceIds, type Catalogue } from '@cmdsp/content';
import type { Endpoints } from '@cmdsp/contract';
import type { z } from 'zod';
import { findModuleText } from '../../learning/find-module-text.ts';
import { presentDocument } from '../../learning/present-document.ts';

type HandbookView = z.input<Endpoints['GET /api/programme-handbook']['response']>;

/** The programme as a book for strangers: what every topic teaches, and the rules; no lecture, reading or question. */
export function presentProgrammeHandbook(catalogue: Catalogue): HandbookView {
  const { programme, topics, standards, cases, handbook } = catalogue;
  const nameOf = (cited: string) => standards.find(({ slug }) => slug === cited)?.shortTitle ?? cited;
  return {
    modules: programme.modules.map(({ number }) => ({
      number,
      introduction: findModuleText(catalogue, number, 'introduction'),
      topics: topics
        .filter(({ module }) => module === number)
        .map((topic) => ({
          id: topic.id,
          outcomes: [...topic.outcomes],
          lectureMinutes: topic.minutes.lecture,
          readingMinutes: topic.minutes.reading,
          standards: topic.standards.map(nameOf),
          coreFor: audienceIds.filter((group) => topic.audiences[group].relevance === 'core'),
        })),
      cases: cases.filter(({ module }) => module === number).map(({ title }) => title),
    })),
    handbook: presentDocument(handbook),
  };
}
