import { type Advisory, listProducts } from '@cmdsp/workbench/advisory';
import { type ReactNode, useState } from 'react';
import { Tabs } from '../../ui/tabs.tsx';
import { AddWeakness } from './add-weakness.tsx';
import { AdvisoryCheck } from './advisory-check.tsx';
import { HeadForm } from './head-form.tsx';
import type { AdvisoryMarks, AdvisoryPalette, AdvisoryPart } from './palette.ts';
import { ProductTree } from './product-tree.tsx';
import { WeaknessForm } from './weakness-form.tsx';

/** A CSAF advisory as forms: its head, its products, each weakness, and what the checks say. A task may add tabs of its own. */
export function AdvisoryEditor({
  value,
  onChange,
  palette = null,
  marks = nothingMarked,
  isReadOnly,
  tabs = [],
}: Omit<AdvisoryPart<Advisory>, 'palette' | 'marks'> & {
  readonly palette?: AdvisoryPalette | null;
  readonly marks?: AdvisoryMarks;
  readonly tabs?: readonly { readonly id: string; readonly label: string; readonly content: ReactNode }[];
}) {
  const props = { value, onChange, palette, marks, isReadOnly };
  const [shown, setShown] = useState('head');
  const weaknesses = value.vulnerabilities ?? [];
  const names = weaknesses.map(({ cve, title }, index) => cve ?? title ?? `Weakness ${index + 1}`);
  const all = [
    { id: 'head', label: 'Head', content: <HeadForm {...props} /> },
    {
      id: 'products',
      label: `Products (${listProducts(value.product_tree).length})`,
      content: <ProductTree {...props} />,
    },
    ...weaknesses.map((weakness, index) => ({
      id: `weakness-${index}`,
      label: names[index] ?? '',
      content: (
        <WeaknessForm
          value={weakness}
          products={listProducts(value.product_tree)}
          palette={palette}
          marks={marks}
          isReadOnly={isReadOnly}
          onChange={(changed) =>
            onChange({ ...value, vulnerabilities: weaknesses.map((one, place) => (place === index ? changed : one)) })
          }
        />
      ),
    })),
    {
      id: 'weaknesses',
      label: 'Add weakness',
      content: <AddWeakness {...props} onAdded={(index) => setShown(`weakness-${index}`)} />,
    },
    ...tabs,
    { id: 'check', label: 'Check and file', content: <AdvisoryCheck {...props} /> },
  ];
  const selected = all.some(({ id }) => id === shown) ? shown : 'head';
  return <Tabs label="Parts of the advisory" selected={selected} onSelect={setShown} tabs={all} />;
}

const nothingMarked: AdvisoryMarks = new Map();
