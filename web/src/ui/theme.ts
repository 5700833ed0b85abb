/** What somebody may choose; `system` follows the device. */
export type Theme = 'system' | 'light' | 'dark';

const storageKey = 'cmdsp-theme';

/** The remembered choice. */
export function readTheme(): Theme {
  const stored = localStorage.getItem(storageKey);
  return stored === 'light' || stored === 'dark' ? stored : 'system';
}

/** Applies a choice to the page and remembers it; without one, applies the remembered choice. */
export function applyTheme(theme: Theme = readTheme()): void {
  localStorage.setItem(storageKey, theme);
  const root = document.documentElement;
  if (theme === 'system') delete root.dataset['theme'];
  if (theme !== 'system') root.dataset['theme'] = theme;
}
