import type { ReactNode } from 'react';
import { Checkbox as AriaCheckbox, type CheckboxProps as AriaCheckboxProps } from 'react-aria-components';
import styles from './field.module.css';
import { Icon } from './icon.tsx';

/** A statement to agree with, or not. */
export function Checkbox({
  children,
  ...props
}: Omit<AriaCheckboxProps, 'className' | 'children'> & { readonly children: ReactNode }) {
  return (
    <AriaCheckbox {...props} className={styles.choice ?? ''}>
      {({ isSelected }) => (
        <>
          <span className={styles.mark} aria-hidden="true">
            {isSelected && <Icon name="check" />}
          </span>
          <span>{children}</span>
        </>
      )}
    </AriaCheckbox>
  );
}
