import { type ListedProduct, setVector } from '@cmdsp/workbench/advisory';
import { type CvssChoices, formatCvss, parseCvss } from '@cmdsp/workbench/risk';
import { useState } from 'react';
import { CvssEditor } from '../cvss/cvss-editor.tsx';
import styles from './advisory.module.css';
import type { WeaknessPart } from './weakness-part.ts';

const none: ReadonlyMap<string, string> = new Map();

/** One CVSS 3.1 vector for all affected products, written into the advisory as soon as it is complete. CSAF 2.0 has no place for 4.0. */
export function VectorForm({
  value,
  onChange,
  affected,
  isReadOnly,
}: WeaknessPart & { readonly affected: readonly ListedProduct[] }) {
  const written = (value.scores ?? []).flatMap(({ cvss_v3: cvss }) =>
    cvss === undefined ? [] : [cvss.vectorString],
  )[0];
  const [choices, setChoices] = useState<CvssChoices>(() => choicesOf(written));
  return (
    <div className={styles.part}>
      <h4>Vector of the affected products</h4>
      <p>CVSS 3.1: version 2.0 of CSAF has no place for 4.0.</p>
      {affected.length === 0 ? (
        <p>Once a product is affected, its vector is chosen here.</p>
      ) : (
        <CvssEditor
          value={{ version: '3.1', choices }}
          groups={['base']}
          marks={none}
          isReadOnly={isReadOnly}
          onChange={(draft) => {
            if (draft.version !== '3.1') return;
            setChoices(draft.choices);
            const vector = formatCvss('3.1', draft.choices);
            if (!parseCvss(vector).ok) return;
            onChange(affected.reduce((weakness, { id }) => setVector(weakness, { productId: id, vector }), value));
          }}
        />
      )}
    </div>
  );
}

function choicesOf(vector: string | undefined): CvssChoices {
  const read = parseCvss(vector ?? '');
  return read.ok ? read.value.choices : {};
}
