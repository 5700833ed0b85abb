/** What a window says about Safe Exam Browser; `as-set` leaves it to the setting of the program. */
export type ExamBrowserRule = 'as-set' | 'required' | 'free';

/**
 * Whether Safe Exam Browser is asked for: what the window says goes before the setting. Without a Config Key nothing can be
 * shown and so nothing is asked for; planning refuses a window that requires it then.
 */
export function needsExamBrowser(
  rule: ExamBrowserRule,
  { configKey, setting }: { readonly configKey: string | null; readonly setting: 'required' | 'free' },
): boolean {
  if (configKey === null) return false;
  return rule === 'as-set' ? setting === 'required' : rule === 'required';
}
