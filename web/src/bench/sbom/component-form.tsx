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
  const field = (
    { label, element }: { readonly label: string; readonly element: Gap['element'] },
    text: string | null,
    changed: (text: string | null) => Component,
  ) => (
    <div data-place={`${component.id} ${element}`}>
      <TextField
        label={label}
        value={text ?? ''}
        isReadOnly={isReadOnly}
        onChange={(typed) => onChange(changed(typed === '' ? null : typed))}
      />
    </div>
  );
  return (
    <section className={styles.card} data-place={`${component.id} `} tabIndex={-1} aria-label={`Component ${name}`}>
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
        {field({ label: 'Supplier', element: 'supplier' }, supplier, (text) => ({ ...component, supplier: text }))}
        {field({ label: 'Version', element: 'version' }, version, (text) => ({ ...component, version: text }))}
        {field({ label: 'Package URL', element: 'identifier' }, purl, (text) => ({ ...component, purl: text }))}
        <TextField
          label="CPE"
          value={cpe ?? ''}
          isReadOnly={isReadOnly}
          onChange={(typed) => onChange({ ...component, cpe: typed === '' ? null : typed })}
        />
        {field({ label: 'Level of support', element: 'support-level' }, support.level, (text) => ({
          ...component,
          support: { ...support, level: text },
        }))}
        {field({ label: 'End of support (YYYY-MM-DD)', element: 'end-of-support' }, support.endsOn, (text) => ({
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
