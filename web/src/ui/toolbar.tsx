import type { ReactNode } from 'react';
import {
  Button as AriaButton,
  Group,
  ToggleButton as AriaToggleButton,
  Toolbar as AriaToolbar,
} from 'react-aria-components';
import styles from './toolbar.module.css';

/** A row of tools that is one stop for Tab; the arrow keys move within it. */
export function Toolbar({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <AriaToolbar aria-label={label} className={styles.toolbar ?? ''}>
      {children}
    </AriaToolbar>
  );
}

/** Tools that belong together. */
export function ToolGroup({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <Group aria-label={label} className={styles.group ?? ''}>
      {children}
    </Group>
  );
}

type ToolProps = {
  /** What the tool does, in words. */
  readonly label: string;
  /** Its keys, as a keyboard shows them. */
  readonly keys?: string;
  readonly isDisabled?: boolean;
  readonly onPress: () => void;
  /** The short sign on the button; the name says it in full. */
  readonly children: ReactNode;
};

/** A tool that does something once. */
export function Tool({ label, keys, isDisabled = false, onPress, children }: ToolProps) {
  return (
    <AriaButton
      aria-label={label}
      {...shortcut(keys)}
      isDisabled={isDisabled}
      onPress={onPress}
      className={styles.tool ?? ''}
    >
      <span aria-hidden="true">{children}</span>
      <Tip label={label} keys={keys} />
    </AriaButton>
  );
}

/** A tool that is on or off where the cursor stands. */
export function ToggleTool({
  label,
  keys,
  isOn,
  isDisabled = false,
  onPress,
  children,
}: ToolProps & { readonly isOn: boolean }) {
  return (
    <AriaToggleButton
      aria-label={label}
      {...shortcut(keys)}
      isSelected={isOn}
      isDisabled={isDisabled}
      onChange={onPress}
      className={styles.tool ?? ''}
    >
      <span aria-hidden="true">{children}</span>
      <Tip label={label} keys={keys} />
    </AriaToggleButton>
  );
}

function Tip({ label, keys }: { readonly label: string; readonly keys: string | undefined }) {
  return (
    <span className={styles.tip} aria-hidden="true">
      {label}
      {keys !== undefined && <kbd>{keys}</kbd>}
    </span>
  );
}

function shortcut(keys: string | undefined) {
  return keys === undefined ? {} : { 'aria-keyshortcuts': keys.replaceAll('Ctrl', 'Control') };
}
