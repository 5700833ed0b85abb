import { type Advisory, type Branch, forgetProduct, listProducts } from '@cmdsp/workbench/advisory';
import { Button } from '../../ui/button.tsx';
import { AddProduct } from './add-product.tsx';
import styles from './advisory.module.css';
import { MarkList } from './mark-list.tsx';
import type { AdvisoryPart } from './palette.ts';

/** The product tree as nested lists; products are added at the end of their path and leave no statement behind when they go. */
export function ProductTree(props: AdvisoryPart<Advisory>) {
  const { value, onChange, marks, isReadOnly } = props;
  const tree = value.product_tree;
  const listed = listProducts(tree);
  const forget = (id: string) => onChange(forgetProduct(value, id));
  return (
    <div className={styles.part} tabIndex={-1} data-place="/product_tree">
      <MarkList sentences={marks.get('products')} />
      {listed.length === 0 && <p>No product yet. Name all that the maker sells, those that are fine as well.</p>}
      <Branches branches={tree?.branches ?? []} isReadOnly={isReadOnly} onForget={forget} />
      <ul className={styles.tree} aria-label="Products without a branch">
        {(tree?.full_product_names ?? []).map(({ name, product_id: id }) => (
          <li key={id}>
            <Product
              id={id}
              name={name}
              partNumbers={listed.find((one) => one.id === id)?.partNumbers ?? []}
              isReadOnly={isReadOnly}
              onForget={forget}
            />
          </li>
        ))}
      </ul>
      {!isReadOnly && <AddProduct {...props} />}
    </div>
  );
}

type Shown = { readonly isReadOnly: boolean; readonly onForget: (id: string) => void };

function Branches({ branches, isReadOnly, onForget }: Shown & { readonly branches: readonly Branch[] }) {
  if (branches.length === 0) return null;
  return (
    <ul className={styles.tree}>
      {branches.map(({ name, category, product, branches: below = [] }, index) => (
        <li key={index}>
          <span className={styles.branch}>
            {name} <span className={styles.quiet}>{category.replaceAll('_', ' ')}</span>
          </span>
          {product !== undefined && (
            <Product
              id={product.product_id}
              name={product.name}
              partNumbers={product.product_identification_helper?.skus ?? []}
              isReadOnly={isReadOnly}
              onForget={onForget}
            />
          )}
          <Branches branches={below} isReadOnly={isReadOnly} onForget={onForget} />
        </li>
      ))}
    </ul>
  );
}

function Product({
  id,
  name,
  partNumbers,
  isReadOnly,
  onForget,
}: Shown & { readonly id: string; readonly name: string; readonly partNumbers: readonly string[] }) {
  return (
    <div className={styles.product}>
      <span>{name}</span>
      <code>{partNumbers.join(', ')}</code>
      <span className={styles.quiet}>id {id}</span>
      {!isReadOnly && (
        <Button look="quiet" aria-label={`Remove ${partNumbers[0] ?? name}`} onPress={() => onForget(id)}>
          Remove
        </Button>
      )}
    </div>
  );
}
