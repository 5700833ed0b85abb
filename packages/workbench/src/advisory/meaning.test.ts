import { describe, expect, it } from 'vitest';
import type { Advisory, Vulnerability } from './advisory.ts';
import { advisoryFileName } from './advisory-file-name.ts';
import { compareRevisions } from './compare-revisions.ts';
import { disclosureDates } from './disclosure-dates.ts';
import { findMeaningFaults } from './find-meaning-faults.ts';
import { listProducts } from './list-products.ts';
import { anAdvisory } from './testing/an-advisory.ts';

describe('findMeaningFaults', () => {
  it('finds nothing in an advisory that says one thing about everything', () => {
    expect(findMeaningFaults(anAdvisory())).toEqual([]);
  });

  it.each<[string, Partial<Vulnerability>, string, string]>([
    [
      'a product with two states',
      { product_status: { known_affected: ['P-1'], fixed: ['P-2', 'P-1'], known_not_affected: ['P-3'] } },
      'contradictory-status',
      'P-1',
    ],
    [
      'a product without a state',
      { product_status: { known_affected: ['P-1'], known_not_affected: ['P-3'] } },
      'status-missing',
      'P-2',
    ],
    ['an affected product without advice', { remediations: [] }, 'remediation-missing', 'P-1'],
    [
      'a fix that is said not to exist',
      {
        remediations: [
          { category: 'vendor_fix', details: 'Update.', product_ids: ['P-1'] },
          { category: 'none_available', details: 'None.', product_ids: ['P-1'] },
        ],
      },
      'fix-contradicted',
      'P-1',
    ],
    ['an unaffected product without a reason', { flags: [] }, 'reason-missing', 'P-3'],
    [
      'a reason on a product that is affected',
      { flags: [{ label: 'component_not_present', product_ids: ['P-1', 'P-3'] }] },
      'reason-without-status',
      'P-1',
    ],
  ])('names %s', (_, vulnerability, kind, product) => {
    const faults = findMeaningFaults(anAdvisory({ vulnerability }));

    expect(faults).toMatchObject([{ kind, products: [product] }]);
  });

  it('takes an impact statement, and a group of products, for a reason', () => {
    const { product_tree: tree, ...rest } = anAdvisory({
      vulnerability: {
        flags: [],
        threats: [{ category: 'impact', details: 'The part is not there.', group_ids: ['G'] }],
      },
    });

    expect(
      findMeaningFaults({
        ...rest,
        product_tree: { ...tree, product_groups: [{ group_id: 'G', product_ids: ['P-3', 'P-1'] }] },
      }),
    ).toEqual([]);
  });

  it.each<[string, Partial<Advisory['document']['tracking']>, string]>([
    [
      'a first release after the current one',
      { initial_release_date: '2026-03-17T09:00:00Z' },
      '/document/tracking/current_release_date',
    ],
    [
      'a current release that is no revision',
      { current_release_date: '2026-03-18T09:00:00Z' },
      '/document/tracking/current_release_date',
    ],
    [
      'a history that runs backwards',
      {
        revision_history: [
          { number: '1', date: '2026-03-16T09:00:00Z', summary: '' },
          { number: '2', date: '2026-03-15T09:00:00Z', summary: '' },
        ],
      },
      '/document/tracking/revision_history/1/date',
    ],
  ])('names %s', (_, change, path) => {
    const advisory = anAdvisory();
    const { document } = advisory;

    const faults = findMeaningFaults({
      ...advisory,
      document: { ...document, tracking: { ...document.tracking, ...change } },
    });

    expect(faults.map((fault) => fault.path)).toContain(path);
    expect(faults.every(({ kind }) => kind === 'dates-out-of-order')).toBe(true);
  });
});

describe('compareRevisions', () => {
  it('lets statuses change and refuses another tracking id, another product id and a product that is gone', () => {
    const earlier = anAdvisory();
    const renamed: Advisory = JSON.parse(
      JSON.stringify(earlier).replaceAll('"P-2"', '"P-9"').replaceAll('Pump P 3.0', 'Pump P 3'),
    );

    expect(compareRevisions(earlier, anAdvisory({ vulnerability: { product_status: {} } }))).toEqual([]);
    expect(compareRevisions(earlier, renamed)).toMatchObject([
      { path: expect.stringMatching(/product_id$/), products: ['P-9'] },
      { path: '/product_tree', products: ['P-3'] },
    ]);
    const { document } = earlier;
    const other = { ...earlier, document: { ...document, tracking: { ...document.tracking, id: 'IP-2026-02' } } };
    expect(compareRevisions(earlier, other)).toMatchObject([{ path: '/document/tracking/id' }]);
  });
});

it('lists every product with the branches above it and its part numbers', () => {
  const tree = { ...anAdvisory().product_tree, full_product_names: [{ name: 'Tablet', product_id: 'T' }] };

  expect(listProducts(tree).map(({ id, branches, partNumbers }) => [id, branches.join(' > '), partNumbers])).toEqual([
    ['P-1', 'Invented Pumps > Pump P > 1.0', ['PN-P-1']],
    ['P-2', 'Invented Pumps > Pump P > 2.0', ['PN-P-2']],
    ['P-3', 'Invented Pumps > Pump P > 3.0', ['PN-P-3']],
    ['T', '', []],
  ]);
});

it.each([
  ['ICSMA-21-187-01', 'icsma-21-187-01.json'],
  ['2022_#01-A', '2022_01-a.json'],
  ['IP 2026/01+b', 'ip_2026_01+b.json'],
])('names the file of %s %s', (id, file) => {
  expect(advisoryFileName(id)).toBe(file);
});

it('counts 30 and 60 days from learning, over months and leap years', () => {
  expect(disclosureDates('2028-01-31')).toEqual({ communicateBy: '2028-03-01', fixBy: '2028-03-31' });
  expect(disclosureDates('31 January')).toBeNull();
});
