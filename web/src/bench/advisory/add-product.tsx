import { type Advisory, type BranchStep, listProducts, placeProduct } from '@cmdsp/workbench/advisory';
import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from './advisory.module.css';
import type { AdvisoryPart } from './palette.ts';

const blank = { number: '', family: '', name: '', version: '' };

/** A product from the palette, or typed in, goes to the end of its path: vendor, family, name, version. */
export function AddProduct({ value, onChange, palette }: AdvisoryPart<Advisory>) {
  const [typed, setTyped] = useState(blank);
  const [shape, setShape] = useState('families');
  const listed = listProducts(value.product_tree);
  const taken = new Set(listed.flatMap(({ partNumbers }) => partNumbers));
  const open = (palette?.parts ?? []).filter(({ number }) => !taken.has(number));
  const part = palette === null ? typed : (open.find(({ number }) => number === typed.number) ?? blank);
  const isReady = part.number !== '' && part.name !== '' && part.version !== '' && !taken.has(part.number);
  const add = (parts: readonly (typeof blank)[]) => {
    const vendor = palette?.vendor ?? value.document.publisher.name;
    const tree = parts.reduce(
      (grown, one) => placeProduct(grown, { product: productOf(one), path: pathOf(one, vendor, shape === 'families') }),
      value.product_tree,
    );
    onChange({ ...value, ...(tree !== undefined && { product_tree: tree }) });
    setTyped(blank);
  };
  return (
    <div className={styles.card}>
      <h3>Add a product</h3>
      <div className={styles.bar}>
        {palette === null ? (
          (['number', 'family', 'name', 'version'] as const).map((field) => (
            <TextField
              key={field}
              label={labels[field]}
              value={typed[field]}
              onChange={(text) => setTyped({ ...typed, [field]: text })}
            />
          ))
        ) : (
          <Select
            label="Part number"
            value={typed.number}
            placeholder="Choose a part"
            options={open.map(({ number, name, version }) => ({
              value: number,
              label: `${number}: ${name} ${version}`,
            }))}
            onChange={(number) => setTyped({ ...blank, number })}
          />
        )}
        <Select label="Branches" value={shape} options={shapes} onChange={setShape} />
        <Button isDisabled={!isReady} onPress={() => add([part])}>
          Add product
        </Button>
        {palette !== null && open.length > 1 && (
          <Button look="quiet" onPress={() => add(open)}>
            Add all {open.length} parts
          </Button>
        )}
      </div>
    </div>
  );
}

const labels = {
  number: 'Part number',
  family: 'Family',
  name: 'Name of the product',
  version: 'Version of the product',
};

const shapes = [
  { value: 'families', label: 'Vendor, family, name, version' },
  { value: 'names', label: 'Vendor, name, version' },
];

function productOf({ number, name, version }: typeof blank) {
  return {
    name: `${name} ${version}`,
    product_id: `CSAFPID-${number}`,
    product_identification_helper: { skus: [number] },
  };
}

function pathOf({ family, name, version }: typeof blank, vendor: string, hasFamilies: boolean): readonly BranchStep[] {
  return [
    { category: 'vendor', name: vendor },
    ...(hasFamilies && family !== '' ? [{ category: 'product_family' as const, name: family }] : []),
    { category: 'product_name', name },
    { category: 'product_version', name: version },
  ];
}
