import type { Figure as FigureData } from '@cmdsp/figures/drawing';
import { type ComponentType, useMemo } from 'react';
import { useIsLearner } from '../../offline/use-is-learner.ts';
import { libraryLinks } from '../library-links.tsx';
import type { MarkdownPlaces } from '../markdown.tsx';
import type { TopicContent } from '../practice-types.ts';
import { FigureOnDemand } from './figure-on-demand.tsx';
import { Term } from './term.tsx';

/** What a topic adds to its texts: figures drawn from data, terms that open, links into the libraries for learners. */
export function useMarkdownPlaces(
  { figures, terms }: Pick<TopicContent, 'figures' | 'terms'>,
  Figure: ComponentType<{ readonly figure: FigureData }> = FigureOnDemand,
): MarkdownPlaces {
  const isLearner = useIsLearner();
  return useMemo(
    () => ({
      renderFigure: (ref) => {
        const figure = figures[ref];
        return figure === undefined ? null : <Figure figure={figure} />;
      },
      renderTerm: (slug, children) => {
        const entry = terms[slug];
        return entry === undefined ? children : <Term {...entry}>{children}</Term>;
      },
      ...(isLearner ? libraryLinks : {}),
    }),
    [Figure, figures, terms, isLearner],
  );
}
