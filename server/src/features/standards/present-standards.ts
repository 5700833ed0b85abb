import type { Catalogue, Standard } from '@cmdsp/content';
import type { Endpoints } from '@cmdsp/contract';
import type { z } from 'zod';
import { Problem } from '../../http/problem.ts';
import { linkTopics } from '../../learning/link-topics.ts';

type Listed = z.input<Endpoints['GET /api/standards']['response']>['standards'][number];

/** Every standard as the list shows it, by issuer and short title. */
export function presentStandards(catalogue: Catalogue): Listed[] {
  return catalogue.standards.map((standard) => presentListed(catalogue, standard));
}

/** One standard, with what it succeeded and what succeeded it. @throws Problem `not-found` */
export function presentStandard(
  catalogue: Catalogue,
  slug: string,
): z.input<Endpoints['GET /api/standards/:slug']['response']> {
  const standard = catalogue.standards.find((candidate) => candidate.slug === slug);
  if (standard === undefined) throw new Problem('not-found', 'The library has no standard of this name.');
  const successor = catalogue.standards.find((other) => other.slug === standard.supersededBy);
  return {
    ...presentListed(catalogue, standard),
    note: standard.note,
    demands: standard.demands,
    audiences: catalogue.programme.audiences.flatMap(({ id, label }) => {
      const why = standard.audiences[id];
      return why === undefined ? [] : [{ id, label, why }];
    }),
    clauses: standard.clauses.map(({ clause, says }) => ({ clause, says })),
    supersededBy: successor === undefined ? null : linkTo(successor),
    supersedes: catalogue.standards.filter((other) => other.supersededBy === slug).map(linkTo),
    evidence: standard.evidence,
    source: { document: standard.source.document, date: standard.source.date },
    reviewBy: standard.reviewBy,
  };
}

/** Topics that list the standard count as well as those that its entry names. */
function presentListed(catalogue: Catalogue, standard: Standard): Listed {
  const citing = catalogue.topics.filter(({ standards }) => standards.includes(standard.slug)).map(({ id }) => id);
  return {
    slug: standard.slug,
    identifier: standard.identifier,
    title: standard.title,
    shortTitle: standard.shortTitle,
    issuer: standard.issuer,
    kind: standard.kind,
    jurisdiction: standard.jurisdiction,
    edition: standard.edition,
    date: standard.date,
    status: standard.status,
    topics: linkTopics(catalogue, [...standard.topics, ...citing]),
  };
}

function linkTo({ slug, shortTitle }: Standard): { slug: string; shortTitle: string } {
  return { slug, shortTitle };
}
