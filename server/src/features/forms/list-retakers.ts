import { sql } from 'kysely';
import type { Tx } from '../../db/database.ts';
import type { FormSource } from '../../sittings/forms/form-source.ts';
import { poolOf } from '../../sittings/forms/pool-of.ts';

/**
 * People who have begun a certification examination and passed none, by name, with how many published forms are left on
 * which they have seen nothing. Somebody with none left needs a form of their own before they can sit again.
 */
export async function listRetakers(tx: Tx, source: FormSource) {
  const blueprintId = poolOf(source, 'certification').blueprint.id;
  const { rows } = await sql<{ id: string; name: string; freshForms: number }>`
    with begun as (
      select coalesce(merged.kept_id, sitting.person_id) as person_id, sitting.kind, key.question_ids, result.decision
      from sittings sitting
      join form_keys key using (form_id)
      left join results result on result.sitting_id = sitting.id
      left join merged_people merged on merged.closed_id = sitting.person_id
      where sitting.started_at is not null
    )
    select person.id, person.legal_name as name, (
      select count(*)::int from forms form join form_keys key on key.form_id = form.id
      where form.kind = 'certification' and form.status = 'published' and form.blueprint_id = ${blueprintId}
        and form.is_bank_private = ${source.isBankPrivate}
        and not exists (select from begun where person_id = person.id and question_ids && key.question_ids)
    ) as fresh_forms
    from people person
    where not exists (select from tombstones where person_id = person.id)
      and exists (select from begun where person_id = person.id and kind = 'certification')
      and not exists (
        select from begun where person_id = person.id and kind = 'certification' and decision = 'pass'
      )
    order by person.legal_name, person.id`.execute(tx);
  return rows;
}
