import { ok, refused, type Result } from '@cmdsp/primitives';
import type { MarkdownProblem } from './markdown-problem.ts';
import { readSlides } from './read-slides.ts';
import type { Slide } from './tree/slide.ts';

/** A lecture as slides, or everything that is wrong with it. */
export function parseSlides(text: string): Result<readonly Slide[], readonly MarkdownProblem[]> {
  const { slides, problems } = readSlides(text);
  return problems.length === 0 ? ok(slides) : refused(problems);
}
