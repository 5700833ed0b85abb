import { useMemo } from 'react';
import { useViewer } from '../../api/use-viewer.ts';
import { libraryLinks } from '../library-links.tsx';
import { Figure } from '../figure.tsx';
import type { MarkdownPlaces } from '../markdown.tsx';
import type { TopicContent } from '../practice-types.ts';
import { Term } from './term.tsx';

/** What a topic adds to its texts: figures drawn from data, terms that open, links into the libraries for learners. */
export function useMarkdownPlaces({ figures, terms }: Pick<TopicContent, 'figures' | 'terms'>): MarkdownPlaces {
  const isLearner = useViewer() !== null;
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
    [figures, terms, isLearner],
  );
}
