import { type Component, findGaps, pathTo, type Sbom } from '@cmdsp/workbench/sbom';
import { useMemo, useRef, useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { type AskedPlace, useAskedPlace } from '../use-asked-place.ts';
import styles from './bill.module.css';
import { type BillFilter, BillTable } from './bill-table.tsx';
import { ComponentForm } from './component-form.tsx';
import { newComponent } from './new-component.ts';
import { ProductForm } from './product-form.tsx';

/** A bill of materials: its product, its components, what each lacks and how each comes into the product. */
export function SbomEditor({
  value,
  onChange,
  asked = null,
  isReadOnly,
}: {
  readonly value: Sbom;
  readonly onChange: (sbom: Sbom) => void;
  /** Where to go: an element of a component, or of the bill itself where no component has that name. */
  readonly asked?: AskedPlace | null;
  readonly isReadOnly: boolean;
}) {
  const [opened, setOpened] = useState<string | null>(null);
  const frame = useRef<HTMLElement>(null);
  useAskedPlace(frame, asked, (place) => {
    const named = value.components.find(({ id }) => place.startsWith(`${id} `));
    if (named !== undefined) setOpened(named.id);
  });
  const gaps = useMemo(() => findGaps(value), [value]);
  const paths = useMemo(() => pathTo(value), [value]);
  const lacking = new Set(gaps.map(({ component }) => component));
  const filters: readonly BillFilter[] = [
    { id: 'gaps', label: 'With a gap', shows: ({ id }) => lacking.has(id) },
    { id: 'loose', label: 'Nothing leads to it', shows: ({ id }) => paths(id).length === 0 },
    { id: 'ending', label: 'Without end of support', shows: ({ support }) => support.endsOn === null },
  ];
  const component = value.components.find(({ id }) => id === opened);
  const change = (changed: Component) =>
    onChange({ ...value, components: value.components.map((one) => (one.id === changed.id ? changed : one)) });
  const add = () => {
    const added = newComponent(value);
    const { subject } = value;
    onChange({
      ...value,
      components: [...value.components, added],
      dependencies: [...value.dependencies, ...(subject === null ? [] : [{ from: subject.id, to: added.id }])],
    });
    setOpened(added.id);
  };
  const remove = (id: string) => {
    onChange({
      ...value,
      components: value.components.filter((one) => one.id !== id),
      dependencies: value.dependencies.filter(({ from, to }) => from !== id && to !== id),
      stated: value.stated.filter((one) => one !== id),
    });
    setOpened(null);
  };
  return (
    <section ref={frame} className={styles.part} aria-label="Bill of materials">
      <ProductForm sbom={value} isReadOnly={isReadOnly} onChange={onChange} />
      <BillTable components={value.components} filters={filters} opened={opened} onOpen={setOpened} marks={[]}>
        {component !== undefined && (
          <ComponentForm
            key={component.id}
            component={component}
            sbom={value}
            path={paths(component.id)}
            gaps={gaps.filter((gap) => gap.component === component.id)}
            isReadOnly={isReadOnly}
            onChange={change}
            onRemove={() => remove(component.id)}
          />
        )}
      </BillTable>
      {!isReadOnly && (
        <div className={styles.actions}>
          <Button onPress={add}>Add a component</Button>
        </div>
      )}
    </section>
  );
}
