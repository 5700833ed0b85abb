import type { Endpoints } from '@cmdsp/contract';
import type { Capstone } from '@cmdsp/content';
import { freezeExhibit, presentExhibit } from '@cmdsp/questions';
import type { z } from 'zod';
import type { Context } from '../../context.ts';
import { getCapstoneCase, presentCapstoneCase } from '../../dossiers/get-capstone-case.ts';
import { findTerms } from '../../learning/collect-terms.ts';
import { presentExamExhibit } from '../../learning/present-exam-exhibit.ts';

type CasePage = z.input<Endpoints['GET /api/capstone-cases/:case']['response']>;

/** The brief of a case. Contradictions, events and the questions of the defence are not part of it. @throws Problem `not-found` */
export function showCase({ catalogue }: Context, id: string): CasePage {
  const found = getCapstoneCase(catalogue, id);
  const { drafted, accepted } = found.provenance;
  return {
    case: presentCapstoneCase(found),
    brief: presentBrief(found, catalogue.glossary),
    parts: found.parts.map(({ module, title }) => ({ module, title })),
    sources: found.sources.map(({ document, date, clause }) => ({ document, date, clause: clause ?? null })),
    provenance: { draftedBy: drafted.by, draftedOn: drafted.on, acceptedBy: accepted?.by ?? null },
  };
}

function presentBrief(
  { brief, exhibits, figures }: Capstone,
  glossary: Context['catalogue']['glossary'],
): CasePage['brief'] {
  const trees = brief.sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'text' ? [block.tree] : [])),
  );
  return {
    minutes: brief.minutes,
    sections: brief.sections.map(({ id, title, blocks }) => ({
      id,
      title,
      blocks: blocks.flatMap((block): CasePage['brief']['sections'][number]['blocks'] => {
        if (block.kind === 'text') return [{ kind: 'text' as const, tree: block.tree }];
        const exhibit = exhibits.find((one) => one.id === block.ref);
        if (exhibit === undefined) return [];
        return [
          { kind: 'exhibit' as const, exhibit: presentExamExhibit(presentExhibit(freezeExhibit(exhibit), exhibit.id)) },
        ];
      }),
    })),
    figures: Object.fromEntries(figures),
    terms: findTerms(
      trees.flatMap(({ children }) => children),
      glossary,
    ),
  };
}
