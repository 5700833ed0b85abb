import type { ListedProduct, Remediation, Vulnerability } from '@cmdsp/workbench/advisory';
import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from './advisory.module.css';
import type { WeaknessPart } from './weakness-part.ts';

/** What hospitals are told to do, each measure with its category and the products that it is for. */
export function MeasureList({
  value,
  onChange,
  products,
  affected,
  place: pointer,
  palette,
  isReadOnly,
}: WeaknessPart & { readonly affected: readonly ListedProduct[] }) {
  const [details, setDetails] = useState('');
  const measures = value.remediations ?? [];
  const put = (remediations: NonNullable<Vulnerability['remediations']>) => onChange({ ...value, remediations });
  const change = (place: number, measure: Partial<Remediation>) =>
    put(measures.map((one, index) => (index === place ? { ...one, ...measure } : one)));
  return (
    <div className={styles.part} data-place={`${pointer}/remediations`}>
      <h4>Measures</h4>
      {measures.length === 0 && <p>Nobody is told what to do yet. Also that there is no correction has to be said.</p>}
      <ol className={styles.list}>
        {measures.map((measure, index) => (
          <li key={index} className={styles.card}>
            <p>{measure.details}</p>
            <fieldset className={styles.plain} disabled={isReadOnly}>
              <legend className="visually-hidden">Measure {index + 1}</legend>
              <Select
                label={`Category of measure ${index + 1}`}
                value={measure.category}
                options={categories}
                onChange={(category) =>
                  change(index, { category: categories.find((one) => one.value === category)?.value ?? 'mitigation' })
                }
              />
              <div role="group" aria-label={`Products of measure ${index + 1}`} className={styles.choices}>
                {products.map(({ id, name, partNumbers }) => (
                  <label key={id} className={styles.choice}>
                    <input
                      type="checkbox"
                      checked={(measure.product_ids ?? []).includes(id)}
                      onChange={(event) =>
                        change(index, { product_ids: toggled(measure.product_ids ?? [], id, event.target.checked) })
                      }
                    />
                    {partNumbers[0] ?? name}
                  </label>
                ))}
              </div>
            </fieldset>
            {!isReadOnly && (
              <Button look="quiet" onPress={() => put(measures.filter((_, place) => place !== index))}>
                Remove measure {index + 1}
              </Button>
            )}
          </li>
        ))}
      </ol>
      {!isReadOnly && (
        <div className={styles.bar}>
          {palette === null ? (
            <TextField label="What to do" value={details} onChange={setDetails} />
          ) : (
            <Select
              label="What to do"
              value={details}
              placeholder="Choose a measure"
              options={palette.measures.map((text) => ({ value: text, label: text }))}
              onChange={setDetails}
            />
          )}
          <Button
            isDisabled={details === ''}
            onPress={() => {
              put([
                ...measures,
                { category: 'mitigation', details, product_ids: affected.slice(0, 1).map(({ id }) => id) },
              ]);
              setDetails('');
            }}
          >
            Add measure
          </Button>
        </div>
      )}
    </div>
  );
}

const categories = [
  { value: 'vendor_fix', label: 'Correction by the maker' },
  { value: 'mitigation', label: 'Mitigation: lowers the risk' },
  { value: 'workaround', label: 'Workaround: avoids the weakness' },
  { value: 'none_available', label: 'No correction available today' },
  { value: 'no_fix_planned', label: 'No correction will come' },
] as const;

function toggled(ids: readonly string[], id: string, isIn: boolean): readonly string[] {
  return isIn ? [...ids, id] : ids.filter((one) => one !== id);
}
