import type { Sbom } from '@cmdsp/workbench/sbom';
import styles from './bill.module.css';

/** By which way a component comes into the product, from the product on. */
export function ComponentPath({ sbom, path }: { readonly sbom: Sbom; readonly path: readonly string[] }) {
  const names = new Map(
    [...(sbom.subject === null ? [] : [sbom.subject]), ...sbom.components].map((one) => [one.id, one.name]),
  );
  if (path.length === 0) return <p>Nothing in the bill leads from the product to it.</p>;
  return (
    <ol className={styles.path} aria-label="Way from the product">
      {path.map((id) => (
        <li key={id}>{names.get(id) ?? id}</li>
      ))}
    </ol>
  );
}
