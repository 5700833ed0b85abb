import type { z } from 'zod';
import type { advisorySchema } from './advisory-schema.ts';

type Readonly<Value> = Value extends readonly (infer Item)[]
  ? readonly Readonly<Item>[]
  : Value extends object
    ? { readonly [Key in keyof Value]: Readonly<Value[Key]> }
    : Value;

/** A CSAF 2.0 document as far as it is modelled, possibly half written. */
export type Advisory = Readonly<z.infer<typeof advisorySchema>>;

export type ProductTree = NonNullable<Advisory['product_tree']>;

export type Branch = NonNullable<ProductTree['branches']>[number];

export type FullProductName = NonNullable<ProductTree['full_product_names']>[number];

export type Vulnerability = NonNullable<Advisory['vulnerabilities']>[number];

export type Remediation = NonNullable<Vulnerability['remediations']>[number];

export type Score = NonNullable<Vulnerability['scores']>[number];

export type Flag = NonNullable<Vulnerability['flags']>[number];

/** A list of `product_status`: what is said of the products in it. */
export type StatusName = keyof NonNullable<Vulnerability['product_status']>;
