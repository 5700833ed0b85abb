import type { Catalogue, Incident } from '@cmdsp/content';
import type { Endpoints } from '@cmdsp/contract';
import type { z } from 'zod';
import { Problem } from '../../http/problem.ts';
import { linkTopics } from '../../learning/link-topics.ts';

type Listed = z.input<Endpoints['GET /api/incidents']['response']>['incidents'][number];

/** Every incident as lists show it, newest first. */
export function presentIncidents({ incidents }: Catalogue): Listed[] {
  return incidents.map(presentListed);
}

/** One incident with its neighbours in time. @throws Problem `not-found` */
export function presentIncident(
  catalogue: Catalogue,
  slug: string,
): z.input<Endpoints['GET /api/incidents/:slug']['response']> {
  const { incidents } = catalogue;
  const place = incidents.findIndex((candidate) => candidate.slug === slug);
  const incident = incidents[place];
  if (incident === undefined) throw new Problem('not-found', 'The library has no incident of this name.');
  return {
    ...presentListed(incident),
    summary: incident.summary,
    patients: incident.patients,
    response: incident.response,
    topics: linkTopics(catalogue, incident.topics),
    identifiers: incident.identifiers,
    evidence: incident.evidence,
    source: { document: incident.source.document, date: incident.source.date },
    earlier: linkTo(incidents[place + 1]),
    later: linkTo(incidents[place - 1]),
  };
}

function presentListed(incident: Incident): Listed {
  return {
    slug: incident.slug,
    title: incident.title,
    on: incident.on,
    kind: incident.kind,
    sector: incident.sector,
    devices: incident.devices,
    causes: incident.causes,
    modules: incident.modules,
    parties: incident.parties,
    lesson: incident.lesson,
  };
}

function linkTo(incident: Incident | undefined): { slug: string; title: string } | null {
  return incident === undefined ? null : { slug: incident.slug, title: incident.title };
}
