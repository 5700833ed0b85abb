import type { Endpoints } from '@cmdsp/contract';
import type { z } from 'zod';
import type { MarkedKind } from '../../db/tables/marking.ts';
import type { Criteria } from '../../marking/criteria.ts';
import type { Guide } from '../../marking/guide-of.ts';

type Shown = z.input<Endpoints['GET /api/marking/scripts/:code']['response']>;

/** What a subject is marked with, for whoever marks it: the same for everybody. */
export function presentGuide({
  kind,
  subject,
  criteria,
  guide,
}: {
  readonly kind: MarkedKind;
  readonly subject: string;
  readonly criteria: Criteria;
  readonly guide: Guide;
}): Shown['guide'] {
  return {
    kind,
    subject,
    title: criteria.title,
    task: guide.task,
    notes: guide.notes,
    criteria: criteria.criteria.map(({ id, title, weight, group, levels }) => {
      return { id, title, weight, group, levels: [...levels] };
    }),
    gate:
      criteria.gate === null
        ? null
        : { question: criteria.gate, help: guide.gateHelp ?? { kind: 'document', children: [] } },
  };
}

/** Both anchors with their known levels and the reasons. */
export function presentAnchors({ anchors }: Guide, { criteria }: Criteria): Shown['anchors'] {
  return anchors.map(({ name, texts, marks }) => ({
    name,
    texts: [...texts],
    marks: criteria.flatMap(({ id }) => {
      const mark = marks[id];
      return mark === undefined ? [] : [{ criterion: id, level: mark.level, reason: mark.reason }];
    }),
  }));
}
