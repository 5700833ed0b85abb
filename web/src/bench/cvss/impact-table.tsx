import { rubricClasses, rubricImpacts } from '@cmdsp/workbench/risk';
import { Icon } from '../../ui/icon.tsx';
import styles from './cvss.module.css';

export type ImpactTableProps = {
  /** By element, such as `XIT`; what is not named is none. */
  readonly value: Readonly<Record<string, 'L' | 'H'>>;
  readonly onChange: (value: Readonly<Record<string, 'L' | 'H'>>) => void;
  readonly marks: ReadonlyMap<string, string>;
  readonly isReadOnly: boolean;
};

/** The impacts of the rubric for medical devices: six classes by confidentiality, integrity and availability. */
export function ImpactTable({ value, onChange, marks, isReadOnly }: ImpactTableProps) {
  const change = (id: string, level: string) => {
    const others = Object.entries(value).filter(([other]) => other !== id);
    onChange(Object.fromEntries(level === 'L' || level === 'H' ? [...others, [id, level]] : others));
  };
  const sentences = [...new Set([...marks].flatMap(([id, sentence]) => (/^X[CIA]/.test(id) ? [sentence] : [])))];
  return (
    <>
      <div className={styles.frame} role="region" aria-label="Impacts after the rubric" tabIndex={0}>
        <table className={styles.impacts}>
          <caption className="visually-hidden">Impacts after the rubric</caption>
          <thead>
            <tr>
              <th scope="col">Class</th>
              {rubricImpacts.map((impact) => (
                <th key={impact} scope="col">
                  {impactNames[impact]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rubricClasses.map(({ id: kind, label }) => (
              <tr key={kind}>
                <th scope="row">{label}</th>
                {rubricImpacts.map((impact) => {
                  const id = `X${impact}${kind}`;
                  return (
                    <td key={id} data-label={impactNames[impact]} data-marked={marks.has(id) || undefined}>
                      <select
                        aria-label={`${impactNames[impact]}: ${label}${marks.has(id) ? ', marked' : ''}`}
                        value={value[id] ?? 'N'}
                        disabled={isReadOnly}
                        onChange={(event) => change(id, event.target.value)}
                      >
                        <option value="N">None</option>
                        <option value="L">Low</option>
                        <option value="H">High</option>
                      </select>
                      {marks.has(id) && <Icon name="warning" size={16} />}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {sentences.map((sentence) => (
        <p key={sentence} className={styles.mark}>
          <Icon name="warning" size={16} /> {sentence}
        </p>
      ))}
    </>
  );
}

const impactNames = { C: 'Confidentiality', I: 'Integrity', A: 'Availability' } as const;
