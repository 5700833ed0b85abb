import {
  FieldError,
  Input,
  Label,
  Text,
  TextArea,
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
} from 'react-aria-components';
import styles from './field.module.css';

export type TextFieldProps = Omit<AriaTextFieldProps, 'className'> & {
  readonly label: string;
  /** What is expected, shown before the person types. */
  readonly hint?: string;
  /** What is wrong and how to mend it. */
  readonly error?: string | undefined;
  readonly rows?: number;
};

/** One line (or `rows` lines) of text with its label above, hint below the label and the error beside the field. */
export function TextField({ label, hint, error, rows, ...props }: TextFieldProps) {
  return (
    <AriaTextField
      validationBehavior="aria"
      {...props}
      isInvalid={error !== undefined || props.isInvalid === true}
      className={styles.field ?? ''}
    >
      <Label className={styles.label ?? ''}>{label}</Label>
      {hint !== undefined && (
        <Text slot="description" className={styles.hint ?? ''}>
          {hint}
        </Text>
      )}
      {rows === undefined ? (
        <Input className={styles.input ?? ''} />
      ) : (
        <TextArea className={styles.input ?? ''} rows={rows} />
      )}
      <FieldError className={styles.error ?? ''}>{error}</FieldError>
    </AriaTextField>
  );
}
