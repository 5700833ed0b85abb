import type { Json } from '@cmdsp/primitives';
import type { VexDocument, VexStatement, VexStatus } from './vex.ts';

const groups: Readonly<Record<VexStatus, string>> = {
  not_affected: 'known_not_affected',
  affected: 'known_affected',
  fixed: 'fixed',
  under_investigation: 'under_investigation',
};

/**
 * The document as CSAF 2.0 in the profile VEX: the product, each component as its part, and per vulnerability status, flag or
 * remediation. A draft for the advisory editor: notes, contacts and distribution rules are the author's.
 */
export function exportCsafVex(vex: VexDocument): Json {
  const { id, author, namespace, writtenAt, product, statements } = vex;
  const components = [...new Set(statements.map(({ component }) => component))];
  const partOf = (component: string) => `PART-${components.indexOf(component) + 1}`;
  return {
    document: {
      category: 'csaf_vex',
      csaf_version: '2.0',
      publisher: { category: 'vendor', name: author, namespace },
      title: `Vulnerabilities in components of ${product.name} ${product.version}`,
      tracking: {
        id,
        status: 'draft',
        version: '1',
        initial_release_date: writtenAt,
        current_release_date: writtenAt,
        revision_history: [{ date: writtenAt, number: '1', summary: 'First draft' }],
      },
    },
    product_tree: {
      full_product_names: [
        helperOf('PRODUCT', `${product.name} ${product.version}`, product.purl),
        ...components.map((purl, place) => helperOf(`COMPONENT-${place + 1}`, purl, purl)),
      ],
      relationships: components.map((purl, place) => ({
        category: 'default_component_of',
        product_reference: `COMPONENT-${place + 1}`,
        relates_to_product_reference: 'PRODUCT',
        full_product_name: { name: `${purl} in ${product.name} ${product.version}`, product_id: `PART-${place + 1}` },
      })),
    },
    vulnerabilities: [...new Set(statements.map(({ vulnerability }) => vulnerability))].map((name) =>
      vulnerabilityOf(
        name,
        statements.filter(({ vulnerability }) => vulnerability === name),
        partOf,
      ),
    ),
  };
}

function helperOf(id: string, name: string, purl: string): Json {
  return { name, product_id: id, product_identification_helper: { purl } };
}

function vulnerabilityOf(name: string, about: readonly VexStatement[], partOf: (component: string) => string): Json {
  const status: Record<string, string[]> = {};
  for (const one of about) (status[groups[one.status]] ??= []).push(partOf(one.component));
  const flags = about.flatMap(({ justification, component }) =>
    justification === null ? [] : [{ label: justification, product_ids: [partOf(component)] }],
  );
  const threats = about.flatMap(({ status: said, details, component }) =>
    said === 'not_affected' && details !== ''
      ? [{ category: 'impact', details, product_ids: [partOf(component)] }]
      : [],
  );
  const remediations = about.flatMap(({ action, details, component }) =>
    action === null ? [] : [{ category: action, details, product_ids: [partOf(component)] }],
  );
  return {
    ...(/^CVE-\d{4}-\d{4,}$/.test(name) ? { cve: name } : { ids: [{ system_name: 'Feed', text: name }] }),
    notes: about.map(({ details, component, status: said }) => ({
      category: 'description',
      text: `${component}: ${said.replaceAll('_', ' ')}.${details === '' ? '' : ` ${details}`}`,
    })),
    product_status: status,
    ...(flags.length === 0 ? {} : { flags }),
    ...(threats.length === 0 ? {} : { threats }),
    ...(remediations.length === 0 ? {} : { remediations }),
  };
}
