import {
  expandProducts,
  type Flag,
  type ProductState,
  setJustification,
  setProductList,
  statesOf,
  type StatusName,
} from '@cmdsp/workbench/advisory';
import { useId } from 'react';
import styles from './advisory.module.css';
import { MarkList } from './mark-list.tsx';
import { keepVector } from './keep-vector.ts';
import { placesOf } from './places-of.ts';
import type { WeaknessPart } from './weakness-part.ts';

/** The state of each product as one choice of four, and the justification of those that are not affected. */
export function StatusTable({ value, onChange, products, place, marks, isReadOnly }: WeaknessPart) {
  const id = useId();
  if (products.length === 0) return <p>Add products first; then each gets its state here.</p>;
  const justify = (productId: string, label: Flag['label'] | null) =>
    onChange(setJustification(value, { productId, label }));
  const choose = (productId: string, list: StatusName) => {
    const changed = keepVector(setProductList(value, { productId, list }), productId);
    // A reason for not being affected goes with the state that it explains.
    onChange(list === 'known_not_affected' ? changed : setJustification(changed, { productId, label: null }));
  };
  return (
    <div
      className={styles.frame}
      role="region"
      aria-label={`State of each product under ${value.cve ?? ''}`}
      tabIndex={0}
    >
      <table className={styles.table}>
        <caption className="visually-hidden">State of each product</caption>
        <thead>
          <tr>
            <th scope="col">Product</th>
            <th scope="col">State</th>
            <th scope="col">Justification</th>
          </tr>
        </thead>
        <tbody>
          {products.map((product) => {
            const states = statesOf(value, product.id);
            const labels = (value.flags ?? []).filter((flag) => expandProducts(undefined, flag).includes(product.id));
            const name = product.partNumbers[0] ?? product.name;
            return (
              <tr key={product.id}>
                <th scope="row">
                  {product.name}
                  <code>{product.partNumbers.join(', ')}</code>
                  <MarkList sentences={placesOf(value, product).flatMap((place) => marks.get(place) ?? [])} />
                </th>
                <td data-place={`${place}/product_status ${product.id}`}>
                  <fieldset className={styles.choices} role="radiogroup" aria-label={`State of ${name}`}>
                    {choices.map(({ state, list, label }) => (
                      <label key={state} className={styles.choice}>
                        <input
                          type="radio"
                          name={`${id}-${product.id}`}
                          checked={states.includes(state)}
                          disabled={isReadOnly}
                          onChange={() => choose(product.id, list)}
                        />
                        {label}
                      </label>
                    ))}
                  </fieldset>
                  {states.length > 1 && (
                    <p className={styles.fault}>Said to be {states.join(' and ')} at once: choose one.</p>
                  )}
                </td>
                <td data-place={`${place}/flags ${product.id}`}>
                  {states.includes('not-affected') && (
                    <select
                      aria-label={`Justification of ${name}`}
                      className={styles.select}
                      disabled={isReadOnly}
                      value={labels[0]?.label ?? ''}
                      onChange={(event) =>
                        justify(
                          product.id,
                          justifications.find((one) => one.label === event.target.value)?.label ?? null,
                        )
                      }
                    >
                      <option value="">None yet</option>
                      {justifications.map(({ label, words }) => (
                        <option key={label} value={label}>
                          {words}
                        </option>
                      ))}
                    </select>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

const choices: readonly { readonly state: ProductState; readonly list: StatusName; readonly label: string }[] = [
  { state: 'affected', list: 'known_affected', label: 'Affected' },
  { state: 'not-affected', list: 'known_not_affected', label: 'Not affected' },
  { state: 'fixed', list: 'fixed', label: 'Fixed' },
  { state: 'under-investigation', list: 'under_investigation', label: 'Under investigation' },
];

const justifications: readonly { readonly label: Flag['label']; readonly words: string }[] = [
  { label: 'component_not_present', words: 'The component is not there' },
  { label: 'vulnerable_code_not_present', words: 'The faulty code is not there' },
  { label: 'vulnerable_code_not_in_execute_path', words: 'The faulty code never runs' },
  { label: 'vulnerable_code_cannot_be_controlled_by_adversary', words: 'Nobody can steer the faulty code' },
  { label: 'inline_mitigations_already_exist', words: 'The product itself prevents it' },
];
