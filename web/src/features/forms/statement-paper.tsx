import { Button } from '../../ui/button.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { Tag } from '../../ui/tag.tsx';
import { Facts } from './facts.tsx';
import { shortHash, signed } from './form-words.ts';
import type { Statement } from './forms-query.ts';
import styles from './forms.module.css';

/** One page that says why this form is worth what the others are; printed, it stands alone. */
export function StatementPaper({ statement, hash }: { readonly statement: Statement; readonly hash: string }) {
  const { blueprint, difficulty, form, mostUses } = statement;
  const highest = statement.overlap.reduce((most, { common }) => Math.max(most, common), 0);
  return (
    <div className={styles.group}>
      <article className={styles.paper} aria-label={`Equivalence statement of form ${form.number}`}>
        <header>
          <h3>
            Form {form.number}: {blueprint.title}
          </h3>
          {statement.isProvisional && <Tag tone="caution">Provisional</Tag>}
        </header>
        <p>
          {statement.scored} scored questions
          {statement.pretest > 0 && ` and ${statement.pretest} pretest questions that do not count`}, in{' '}
          {blueprint.durationMinutes} minutes; about {statement.minutes} minutes of reading and deciding.
        </p>
        {statement.isProvisional && (
          <p>
            Provisional: {statement.scored - difficulty.fromPanel} of {statement.scored} difficulties are estimates of
            their authors, {difficulty.fromPanel} were set by a panel.
          </p>
        )}
        <Facts
          facts={[
            ['Expected points of somebody just qualified', `${difficulty.sum.toFixed(2)} of ${difficulty.points}`],
            ['Mean difficulty of scored points', `${difficulty.meanPercent.toFixed(2)} %`],
            ...(difficulty.targetPercent === null || difficulty.errorPoints === null
              ? []
              : ([
                  [
                    `Error against ${difficulty.targetPercent} %`,
                    `${signed(difficulty.errorPoints)} points (allowed ± ${difficulty.allowedPoints ?? 0})`,
                  ],
                ] as const)),
            [
              'Practical questions',
              `${blueprint.practical.has} of ${statement.scored}, at least ${blueprint.practical.needed}`,
            ],
            ['Scenario sets', `${blueprint.sets.has} of ${blueprint.sets.wanted}`],
            ['Enemies on the form', String(statement.enemiesTogether)],
            ['Most in common with another form', `${highest} questions, at most ${statement.allowedOverlap}`],
            ['Forms a question stands on', `${mostUses.has}, at most ${mostUses.allowed}`],
          ]}
        />
        <DataTable
          caption="Questions by domain"
          rows={blueprint.domains}
          keyOf={({ domain }) => String(domain)}
          columns={[
            { id: 'domain', label: 'Domain', cell: ({ domain }) => domain },
            { id: 'wanted', label: 'Blueprint', isFigure: true, cell: ({ wanted }) => wanted },
            { id: 'scored', label: 'Scored', isFigure: true, cell: ({ scored }) => scored },
            { id: 'pretest', label: 'Pretest', isFigure: true, cell: ({ pretest }) => pretest },
          ]}
        />
        {statement.overlap.length > 0 && (
          <p>
            In common with forms in use when it was made:{' '}
            {statement.overlap.map(({ form: name, common }) => `form ${name}: ${common}`).join('; ')}.
          </p>
        )}
        <footer className={styles.quiet}>
          <p>
            Assembled by {statement.solver.name} {statement.solver.version} from release{' '}
            <code>{shortHash(statement.contentRelease)}</code> of the {statement.isBankPrivate ? 'private' : 'practice'}{' '}
            bank; seed hash <code>{shortHash(statement.seedHash)}</code>. Paper <code>{shortHash(form.paperHash)}</code>
            , key <code>{shortHash(form.keyHash)}</code>. Checked again by a program that shares nothing with the
            assembly.
          </p>
          <p>
            This statement: <code className={styles.hash}>{hash}</code>
          </p>
        </footer>
      </article>
      <div className={styles.noPrint}>
        <Button onPress={() => window.print()}>Print the statement</Button>
      </div>
    </div>
  );
}
