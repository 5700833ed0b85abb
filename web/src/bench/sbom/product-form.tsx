import type { Component, Sbom } from '@cmdsp/workbench/sbom';
import { TextField } from '../../ui/text-field.tsx';
import styles from './bill.module.css';
import { newComponent } from './new-component.ts';

/** The product that the bill is about, who made the bill and when. */
export function ProductForm({
  sbom,
  isReadOnly,
  onChange,
}: {
  readonly sbom: Sbom;
  readonly isReadOnly: boolean;
  readonly onChange: (sbom: Sbom) => void;
}) {
  const { subject, authors, madeAt } = sbom;
  const rename = (change: Partial<Component>) =>
    onChange({
      ...sbom,
      subject: { ...(subject ?? { ...newComponent(sbom), id: 'product', kind: 'device' }), ...change },
    });
  return (
    <div className={styles.fields}>
      <div data-place="bill dependency">
        <TextField
          label="Product"
          value={subject?.name ?? ''}
          isReadOnly={isReadOnly}
          onChange={(name) => (name === '' ? onChange({ ...sbom, subject: null }) : rename({ name }))}
        />
      </div>
      <TextField
        label="Version of the product"
        value={subject?.version ?? ''}
        isReadOnly={isReadOnly || subject === null}
        onChange={(version) => rename({ version: version === '' ? null : version })}
      />
      <div data-place="bill author">
        <TextField
          label="Made by"
          value={authors.join('; ')}
          isReadOnly={isReadOnly}
          onChange={(typed) => onChange({ ...sbom, authors: typed === '' ? [] : typed.split('; ') })}
        />
      </div>
      <div data-place="bill timestamp">
        <TextField
          label="Made at (2026-05-01T10:00:00Z)"
          value={madeAt ?? ''}
          isReadOnly={isReadOnly}
          onChange={(typed) => onChange({ ...sbom, madeAt: typed === '' ? null : typed })}
        />
      </div>
    </div>
  );
}
