import type { AuthoredQuestion } from '@cmdsp/questions';

/** Words of a question that candidates read: the stem and whatever its interaction lets them choose from. */
export function textsOfQuestion(question: AuthoredQuestion): readonly string[] {
  const { stem, ...rest } = question;
  return [stem, ...shownTexts(rest)];
}

/** Every `text` below a value, whatever the interaction calls its parts; reasons are not shown and not compared. */
function shownTexts(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(shownTexts);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'text' && typeof inner === 'string' ? [inner] : typeof inner === 'object' ? shownTexts(inner) : [],
  );
}
