import { z } from 'zod';
import { id, link, list, longText, name } from './fields.ts';

/** What else a product is known by. `skus` holds part numbers: what stands on the device and in an inventory. */
const identificationHelper = z.object({
  cpe: name.optional(),
  purl: name.optional(),
  model_numbers: list(name).optional(),
  serial_numbers: list(name).optional(),
  skus: list(name).optional(),
  sbom_urls: list(link).optional(),
});

const fullProductName = z.object({
  name,
  product_id: id,
  product_identification_helper: identificationHelper.optional(),
});

/** The eleven kinds of branch of CSAF 2.0, section 3.1.2.2. */
const branchCategories = z.enum([
  'vendor',
  'product_family',
  'product_name',
  'product_version',
  'product_version_range',
  'service_pack',
  'patch_level',
  'architecture',
  'host_name',
  'language',
  'specification',
  'legacy',
]);

const branch = z.object({
  category: branchCategories,
  name,
  product: fullProductName.optional(),
  get branches() {
    return z.array(branch).max(500).optional();
  },
});

const relationship = z.object({
  category: z.enum([
    'default_component_of',
    'external_component_of',
    'installed_on',
    'installed_with',
    'optional_component_of',
  ]),
  full_product_name: fullProductName,
  product_reference: id,
  relates_to_product_reference: id,
});

/** The products an advisory speaks about: branches, a flat list, one product with another, and named groups. */
export const productTree = z.object({
  branches: list(branch).optional(),
  full_product_names: list(fullProductName).optional(),
  relationships: list(relationship).optional(),
  product_groups: list(z.object({ group_id: id, product_ids: list(id), summary: longText.optional() })).optional(),
});
