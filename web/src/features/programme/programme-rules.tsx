import { Section } from '../../ui/page.tsx';
import styles from './programme.module.css';
import type { ProgrammeAnswer } from './programme-query.ts';

/** Question types, pass mark and what the certificate asks for, in words and numbers. */
export function ProgrammeRules({ programme }: { readonly programme: ProgrammeAnswer }) {
  const { examination, moduleQuiz, certification, questionTypes } = programme;
  const titles = (status: 'required' | 'planned') =>
    certification.requirements.filter((requirement) => requirement.status === status).map(({ title }) => title);
  const planned = titles('planned');
  return (
    <div className={styles.pair}>
      <Section title="Question types">
        <ul className={styles.plain}>
          {questionTypes.map((type) => (
            <li key={type}>{type}</li>
          ))}
        </ul>
        <p>
          The examination has {examination.questions} questions, {examination.scenarioSets * 4} of them about{' '}
          {examination.scenarioSets} cases, and lasts {examination.durationMinutes} minutes. Each module ends with a
          quiz of {moduleQuiz.questions} questions; {moduleQuiz.passPercent} % passes, and you may try as often as you
          like.
        </p>
      </Section>
      <Section title="Passing criteria">
        <p>{programme.passing}</p>
        <p>Under scheme version {certification.schemeVersion} the certificate asks for:</p>
        <ul className={styles.requirements}>
          {titles('required').map((title) => (
            <li key={title}>{title}</li>
          ))}
        </ul>
        {planned.length > 0 && <p>Announced and not yet asked for: {planned.join('; ')}.</p>}
      </Section>
    </div>
  );
}
