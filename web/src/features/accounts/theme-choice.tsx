import { useState } from 'react';
import { Select } from '../../ui/select.tsx';
import { applyTheme, readTheme, type Theme } from '../../ui/theme.ts';

const themes: readonly { readonly value: Theme; readonly label: string }[] = [
  { value: 'system', label: 'As my device' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
];

/** Light, dark, or as the device; kept in this browser. */
export function ThemeChoice() {
  const [theme, setTheme] = useState(readTheme);
  return (
    <Select
      label="Colours"
      hint="Kept in this browser."
      options={themes}
      value={theme}
      onChange={(value) => {
        const chosen = value as Theme; // the options are the themes
        setTheme(chosen);
        applyTheme(chosen);
      }}
    />
  );
}
