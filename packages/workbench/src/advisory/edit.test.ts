import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { forgetProduct } from './forget-product.ts';
import { findMeaningFaults } from './find-meaning-faults.ts';
import { listProducts } from './list-products.ts';
import { placeProduct } from './place-product.ts';
import { statesOf } from './product-state.ts';
import { scoreEntry } from './score-entry.ts';
import { setJustification } from './set-justification.ts';
import { setProductList } from './set-product-list.ts';
import { setVector } from './set-vector.ts';
import { anAdvisory } from './testing/an-advisory.ts';

describe('editing', () => {
  it('gives a product one state, whatever it had', () => {
    const lists = [
      'known_affected',
      'fixed',
      'known_not_affected',
      'under_investigation',
      'first_fixed',
      null,
    ] as const;
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom('P-1', 'P-2'), fc.constantFrom(...lists)), { minLength: 1 }),
        (steps) => {
          const [first] = anAdvisory().vulnerabilities ?? [];
          if (first === undefined) throw new Error('no weakness');

          const last = steps.reduce(
            (weakness, [productId, list]) => setProductList(weakness, { productId, list }),
            first,
          );

          const [productId, list] = steps.at(-1) ?? ['P-1', null];
          expect(statesOf(last, productId)).toHaveLength(list === null ? 0 : 1);
          expect(Object.values(last.product_status ?? {})).not.toContainEqual([]);
        },
      ),
    );
  });

  it('moves a product from one justification to another and leaves no empty flag', () => {
    const flags = [{ label: 'vulnerable_code_not_present' as const, product_ids: ['P-3'] }];

    const moved = setJustification({ flags }, { productId: 'P-3', label: 'component_not_present' });

    expect(moved.flags).toEqual([{ label: 'component_not_present', product_ids: ['P-3'] }]);
    expect(setJustification(moved, { productId: 'P-3', label: null }).flags).toEqual([]);
  });

  it('scores a vector as it is set, and lets products with one vector share an entry', () => {
    const vector = 'CVSS:3.1/AV:A/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H';
    const one = setVector({}, { productId: 'P-1', vector });

    const both = setVector(one, { productId: 'P-2', vector });

    expect(both.scores).toMatchObject([
      { products: ['P-1', 'P-2'], cvss_v3: { baseScore: 8.8, baseSeverity: 'HIGH' } },
    ]);
    expect(setVector(both, { productId: 'P-1', vector: null }).scores).toMatchObject([{ products: ['P-2'] }]);
    expect(scoreEntry('CVSS:3.1/AV:A')).toBeNull();
  });

  it('forgets a product everywhere, so that nothing speaks of what is not there', () => {
    const advisory = forgetProduct(anAdvisory(), 'P-1');

    expect(JSON.stringify(advisory)).not.toContain('P-1');
    expect(findMeaningFaults(advisory)).toEqual([]);
  });

  it('uses branches that are there, and puts a product without a path into the flat list', () => {
    const step = (name: string, category: 'vendor' | 'product_name' | 'product_version') => ({ name, category });
    const path = [step('Maker', 'vendor'), step('Pump', 'product_name')];
    const one = placeProduct(undefined, {
      product: { name: 'A', product_id: 'A' },
      path: [...path, step('1', 'product_version')],
    });
    const two = placeProduct(one, {
      product: { name: 'B', product_id: 'B' },
      path: [...path, step('2', 'product_version')],
    });

    const three = placeProduct(two, { product: { name: 'C', product_id: 'C' }, path: [] });

    expect(three.branches).toHaveLength(1);
    expect(listProducts(three).map(({ branches }) => branches.join('/'))).toEqual(['Maker/Pump/1', 'Maker/Pump/2', '']);
  });
});
