import { type Advisory, listProducts } from '@cmdsp/workbench/advisory';
import { type ReactNode, useRef, useState } from 'react';
import { Tabs } from '../../ui/tabs.tsx';
import { type AskedPlace, useAskedPlace } from '../use-asked-place.ts';
import { AddWeakness } from './add-weakness.tsx';
import { AdvisoryCheck } from './advisory-check.tsx';
import { HeadForm } from './head-form.tsx';
import type { AdvisoryMarks, AdvisoryPalette, AdvisoryPart } from './palette.ts';
import { ProductTree } from './product-tree.tsx';
import { tabOfPath } from './tab-of-path.ts';
import { WeaknessForm } from './weakness-form.tsx';

/** A CSAF advisory as forms: its head, its products, each weakness, and what the checks say. A task may add tabs of its own. */
export function AdvisoryEditor({
  value,
  onChange,
  palette = null,
  marks = nothingMarked,
  asked = null,
  isReadOnly,
  tabs = [],
  tests = null,
}: Omit<AdvisoryPart<Advisory>, 'palette' | 'marks'> & {
  readonly palette?: AdvisoryPalette | null;
  readonly marks?: AdvisoryMarks;
  /** Where to go: a JSON pointer and, where a product is meant, its id behind it. */
  readonly asked?: AskedPlace | null;
  readonly tabs?: readonly { readonly id: string; readonly label: string; readonly content: ReactNode }[];
  /** The tests of the standard, where they may be run; they lead to places by JSON pointer. */
  readonly tests?: ((onShow: (path: string) => void) => ReactNode) | null;
}) {
  const props = { value, onChange, palette, marks, isReadOnly };
  const [shown, setShown] = useState('head');
  const frame = useRef<HTMLDivElement>(null);
  const [found, setFound] = useState<AskedPlace | null>(null);
  const show = (place: string) => setShown(tabOfPath(place) ?? 'head');
  useAskedPlace(frame, asked, show);
  useAskedPlace(frame, found, show);
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
          place={`/vulnerabilities/${index}`}
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
    ...(tests === null ? [] : [{ id: 'tests', label: 'CSAF tests', content: tests((place) => setFound({ place })) }]),
    { id: 'check', label: 'Check and file', content: <AdvisoryCheck {...props} /> },
  ];
  const selected = all.some(({ id }) => id === shown) ? shown : 'head';
  return (
    <div ref={frame}>
      <Tabs label="Parts of the advisory" selected={selected} onSelect={setShown} tabs={all} />
    </div>
  );
}

const nothingMarked: AdvisoryMarks = new Map();
