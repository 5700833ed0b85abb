import type { Figure as FigureData } from '@cmdsp/figures/drawing';
import { type ComponentType, lazy, Suspense } from 'react';
import styles from './topic-view.module.css';

type FigureComponent = ComponentType<{ readonly figure: FigureData }>;

let loaded: FigureComponent | null = null;

/** Fetches the code that draws figures, so that they appear at once afterwards: on paper nothing can come later. */
export async function loadFigures(): Promise<{ readonly default: FigureComponent }> {
  const { Figure } = await import('../figure.tsx');
  loaded = Figure;
  return { default: Figure };
}

const LazyFigure = lazy(loadFigures);

/** A figure whose code is fetched when the first one is shown: a page without figures does not pay for it. */
export function FigureOnDemand({ figure }: { readonly figure: FigureData }) {
  const Figure = loaded;
  if (Figure !== null) return <Figure figure={figure} />;
  return (
    <Suspense fallback={<div className={styles.coming} />}>
      <LazyFigure figure={figure} />
    </Suspense>
  );
}
