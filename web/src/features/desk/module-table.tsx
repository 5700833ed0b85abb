import { DataTable } from '../../ui/data-table.tsx';
import type { Desk } from './desk-query.ts';
import styles from './desk.module.css';

type Module = Desk['modules'][number];
type Topic = Module['topics'][number];

/** How many people are how far in each module, and in the topics of a module that is opened. */
export function ModuleTable({ desk }: { readonly desk: Desk }) {
  return (
    <>
      <DataTable<Module>
        caption="Modules"
        rows={desk.modules}
        keyOf={({ number }) => String(number)}
        columns={[
          { id: 'module', label: 'Module', cell: ({ number, title }) => `${number}. ${title}` },
          { id: 'bar', label: 'Passed and begun', cell: (module) => <Share module={module} /> },
          { id: 'not', label: 'Not begun', cell: ({ notStarted }) => notStarted, isFigure: true },
          { id: 'begun', label: 'Begun', cell: ({ begun }) => begun, isFigure: true },
          { id: 'passed', label: 'Quiz passed', cell: ({ passed }) => passed, isFigure: true },
        ]}
      />
      {desk.modules
        .filter(({ topics }) => topics.some(({ begun }) => begun > 0))
        .map((module) => (
          <details key={module.number} className={styles.topicsOf}>
            <summary>Topics of module {module.number}</summary>
            <DataTable<Topic>
              caption={`Topics of module ${module.number}`}
              rows={module.topics}
              keyOf={({ id }) => id}
              columns={[
                { id: 'topic', label: 'Topic', cell: ({ id, title }) => `${id} ${title}` },
                { id: 'begun', label: 'Begun', cell: ({ begun }) => begun, isFigure: true },
                { id: 'lecture', label: 'Lecture', cell: ({ lecture }) => lecture, isFigure: true },
                { id: 'reading', label: 'Reading', cell: ({ reading }) => reading, isFigure: true },
                { id: 'quiz', label: 'All questions', cell: ({ quiz }) => quiz, isFigure: true },
              ]}
            />
          </details>
        ))}
    </>
  );
}

/** The three numbers beside it as a bar; it says nothing that they do not. */
function Share({ module: { notStarted, begun, passed } }: { readonly module: Module }) {
  const all = Math.max(1, notStarted + begun + passed);
  return (
    <svg className={styles.share} viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <rect className={styles.rest} width="100" height="10" />
      <rect className={styles.begun} width={((passed + begun) / all) * 100} height="10" />
      <rect className={styles.passed} width={(passed / all) * 100} height="10" />
    </svg>
  );
}
