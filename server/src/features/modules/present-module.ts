import type { Catalogue } from '@cmdsp/content';
import type { Endpoints } from '@cmdsp/contract';
import type { z } from 'zod';
import { Problem } from '../../http/problem.ts';
import { findModuleText } from '../../learning/find-module-text.ts';

type ModuleView = z.input<Endpoints['GET /api/modules/:module']['response']>;

/** A module for reading: how it begins, what its topics teach, how it ends. @throws Problem `not-found` */
export function presentModule(catalogue: Catalogue, number: number): ModuleView {
  const { modules } = catalogue.programme;
  const linkTo = (wanted: number) => {
    const found = modules.find((module) => module.number === wanted);
    return found === undefined ? null : { number: found.number, title: found.title };
  };
  const here = linkTo(number);
  if (here === null) throw new Problem('not-found', 'The programme has no such module.');
  return {
    ...here,
    introduction: findModuleText(catalogue, number, 'introduction'),
    review: findModuleText(catalogue, number, 'review'),
    topics: catalogue.topics
      .filter(({ module }) => module === number)
      .map(({ id, title, outcomes, minutes, complete }) => ({
        id,
        title,
        outcomes: [...outcomes],
        minutes: minutes.lecture + minutes.reading,
        isComplete: complete,
      })),
    cases: catalogue.cases.filter(({ module }) => module === number).map(({ slug, title }) => ({ slug, title })),
    previous: linkTo(number - 1),
    next: linkTo(number + 1),
  };
}
