import type { Component, Gap, Sbom } from '@cmdsp/workbench/sbom';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from './bill.module.css';
import { ComponentPath } from './component-path.tsx';

/** One component: its elements to change, what it lacks, and the way it comes into the product. */
export function ComponentForm({
  component,
  sbom,
  path,
  gaps,
  isReadOnly,
  onChange,
  onRemove,
}: {
  readonly component: Component;
  readonly sbom: Sbom;
  readonly path: readonly string[];
  readonly gaps: readonly Gap[];
  readonly isReadOnly: boolean;
  readonly onChange: (component: Component) => void;
  readonly onRemove: () => void;
}) {
  const { name, version, supplier, purl, cpe, support } = component;
  const field = (label: string, text: string | null, changed: (text: string | null) => Component) => (
    <TextField
      label={label}
      value={text ?? ''}
      isReadOnly={isReadOnly}
      onChange={(typed) => onChange(changed(typed === '' ? null : typed))}
    />
  );
  return (
    <section className={styles.card} aria-label={`Component ${name}`}>
      <h3>{name}</h3>
      <ComponentPath sbom={sbom} path={path} />
      {gaps.length > 0 && (
        <ul className={styles.list}>
          {gaps.map(({ element, sentence, source }) => (
            <li key={element}>
              {sentence} <span className={styles.quiet}>{source}</span>
            </li>
          ))}
        </ul>
      )}
      <div className={styles.fields}>
        <TextField
          label="Name"
          value={name}
          isReadOnly={isReadOnly}
          onChange={(typed) => onChange({ ...component, name: typed })}
        />
        {field('Supplier', supplier, (text) => ({ ...component, supplier: text }))}
        {field('Version', version, (text) => ({ ...component, version: text }))}
        {field('Package URL', purl, (text) => ({ ...component, purl: text }))}
        {field('CPE', cpe, (text) => ({ ...component, cpe: text }))}
        {field('Level of support', support.level, (text) => ({ ...component, support: { ...support, level: text } }))}
        {field('End of support (YYYY-MM-DD)', support.endsOn, (text) => ({
          ...component,
          support: { ...support, endsOn: text },
        }))}
      </div>
      {!isReadOnly && (
        <div className={styles.actions}>
          <Button look="danger" onPress={onRemove}>
            Remove {name}
          </Button>
        </div>
      )}
    </section>
  );
}
