import type { Context } from '../../context.ts';
import { findBankBarrier } from '../../bank/find-bank-barrier.ts';
import { listAcceptedBankTexts } from '../../bank/list-accepted-bank-texts.ts';
import { newId } from '../../db/uuid.ts';
import { Problem } from '../../http/problem.ts';
import type { Person } from '../../http/viewer.ts';
import { appendRecord } from '../../ledger/append-record.ts';

/** What holds for the bank, what this person accepted of it, and whether it opens. */
export async function showDoor({ databases, agreements, isBankPrivate }: Context, person: Person) {
  const barrier = await findBankBarrier(databases.staff, person);
  const accepted = await listAcceptedBankTexts(databases.staff, person.personId);
  const texts = agreements.bank().map(({ kind, title, version, hash, tree }) => {
    const found = accepted.find((one) => one.kind === kind && one.hash === hash);
    return { kind, title, version, hash, tree, acceptedAt: found?.declaredAt.toISOString() ?? null };
  });
  return {
    isOpen: barrier === null && texts.length === 2 && texts.every(({ acceptedAt }) => acceptedAt !== null),
    barrier,
    isPracticeBank: !isBankPrivate,
    interests: accepted.find(({ kind }) => kind === 'bank-interests')?.interests ?? null,
    texts,
  };
}

/**
 * Writes down that somebody accepts both texts in force and declares their interests. The words of the declaration stay
 * out of the ledger. @throws Problem `bank-closed`, `agreement-changed`
 */
export async function declareForBank(
  { databases, agreements }: Context,
  {
    person,
    hashes,
    interests,
  }: { readonly person: Person; readonly hashes: readonly string[]; readonly interests: string },
): Promise<void> {
  const { personId } = person;
  const texts = agreements.bank();
  if (texts.length < 2 || texts.some(({ hash }) => !hashes.includes(hash)))
    throw new Problem('agreement-changed', 'The texts have a new version. Reload the page, read them and accept them.');
  await databases.staff.transaction().execute(async (tx) => {
    const barrier = await findBankBarrier(tx, person);
    if (barrier !== null) throw new Problem('bank-closed', barrier);
    for (const { id, kind, version, hash } of texts) {
      const words = kind === 'bank-interests' ? interests : '';
      await tx
        .insertInto('bankDeclarations')
        .values({ id: newId(), personId, agreementId: id, kind, version, hash, interests: words })
        .execute();
    }
    await appendRecord(tx, {
      streamKind: 'person',
      streamId: personId,
      kind: 'bank-agreements-accepted',
      actor: `person:${personId}`,
      body: { texts: texts.map(({ id, version, hash }) => ({ id, version, hash })) },
    });
  });
}
