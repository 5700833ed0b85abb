import { canonicalJson, type Json } from '@cmdsp/primitives';
import type { Hash, PublicKey, Sign } from './hash.ts';
import type { Receipt } from './receipt.ts';

/**
 * The file a candidate downloads: every receipt of a sitting with its salt, and the answers where the candidate wants
 * them; no question text. The seal covers the whole file, so that not even a salt can change unseen.
 */
export type ReceiptsFile = {
  readonly format: 'cmdsp-receipts/2';
  readonly sitting: string;
  readonly publicKey: PublicKey;
  readonly receipts: readonly FiledReceipt[];
  readonly seal: { readonly hash: string; readonly signature: string };
};

/** `answer` is absent when the file was made without answers; null is a withdrawn answer. */
export type FiledReceipt = Receipt & { readonly salt: string; readonly answer?: Json };

/** Makes the downloadable file from receipts in chain order. */
export function receiptsFile(options: {
  readonly sitting: string;
  readonly publicKey: PublicKey;
  readonly receipts: readonly FiledReceipt[];
  readonly hash: Hash;
  readonly sign: Sign;
}): ReceiptsFile {
  const { kty, crv, x } = options.publicKey;
  const content = {
    format: 'cmdsp-receipts/2',
    sitting: options.sitting,
    publicKey: { kty, crv, x },
    receipts: options.receipts.map(pickReceipt),
  } as const;
  const hash = hashReceiptsFile(content, options.hash);
  return { ...content, seal: { hash, signature: options.sign(sealText(hash)) } };
}

/** The hash the seal signs: over the canonical JSON of the file without its seal. */
export function hashReceiptsFile(content: Omit<ReceiptsFile, 'seal'>, hash: Hash): string {
  const { format, sitting, publicKey, receipts } = content;
  return hash(canonicalJson({ format, sitting, publicKey, receipts }));
}

/** What the seal signs: the hash under a name of its own. */
export function sealText(hash: string): string {
  return `cmdsp-receipts/2:${hash}`;
}

function pickReceipt(filed: FiledReceipt): FiledReceipt {
  const { sitting, position, revision, fence, at, answerHash, previousReceiptHash, hash, salt } = filed;
  const { index, size, path, signature } = filed.batch;
  const batch = { index, size, path, signature };
  const receipt = { sitting, position, revision, fence, at, answerHash, previousReceiptHash, hash, batch, salt };
  return filed.answer === undefined ? receipt : { ...receipt, answer: filed.answer };
}
