import { ButtonLink } from '../../ui/button-link.tsx';
import { AwardStep } from './award-step.tsx';
import styles from './home.module.css';
import type { ProgressAnswer } from './progress-query.ts';

type Step = ProgressAnswer['nextStep'];
type NextStepProps = { readonly step: Step; readonly modules: ProgressAnswer['modules'] };

const partWords = { lecture: 'Follow the lecture', reading: 'Do the reading', quiz: 'Answer the practice questions' };

/** The one thing to do next, large. Advice: every other page is as open. */
export function NextStep({ step, modules }: NextStepProps) {
  const hasBegun = modules.some(({ state }) => state !== 'not-started');
  return (
    <section className={styles.next} aria-labelledby="next-step">
      <h2 id="next-step" className={styles.small}>
        {hasBegun ? 'Your next step' : 'Begin here'}
      </h2>
      <Words step={step} />
    </section>
  );
}

function Words({ step }: { readonly step: Step }) {
  switch (step.kind) {
    case 'study-topic':
      return (
        <>
          <p className={styles.large}>{step.title}</p>
          <p>
            Topic {step.topic}. {partWords[step.part]}.
          </p>
          <ButtonLink
            to="/learn/topics/$topic"
            params={{ topic: step.topic }}
            search={{ part: step.part, continue: true }}
            look="primary"
          >
            Open topic {step.topic}
          </ButtonLink>
        </>
      );
    case 'take-module-quiz':
      return (
        <>
          <p className={styles.large}>Take the quiz of module {step.module}</p>
          <p>{step.title}: you have worked through all six topics.</p>
          <ButtonLink to="/learn/modules/$module/quiz" params={{ module: String(step.module) }} look="primary">
            Open the module {step.module} quiz
          </ButtonLink>
        </>
      );
    case 'sit-examination':
      return (
        <>
          <p className={styles.large}>Sit the certification examination</p>
          <p>All six module quizzes are passed. Rehearse on the same screen first, then begin when you are ready.</p>
          <ButtonLink to="/exam" look="primary">
            Go to the exam
          </ButtonLink>
        </>
      );
    case 'write-assignment':
      return (
        <>
          <p className={styles.large}>Write the assignment of module {step.module}</p>
          <p>{step.title}. You may hand it in, and twice again if it is not passed.</p>
          <ButtonLink to="/assignments/$module" params={{ module: String(step.module) }} look="primary">
            Open the assignment
          </ButtonLink>
        </>
      );
    case 'write-capstone':
      return (
        <>
          <p className={styles.large}>Go on with your capstone</p>
          <p>It rests on your dossier: frozen, summed up, tested by an event and defended.</p>
          <ButtonLink to="/capstone" look="primary">
            Open the capstone
          </ButtonLink>
        </>
      );
    case 'await-marks':
      return (
        <>
          <p className={styles.large}>Your work is being marked</p>
          <p>There is nothing to do now. Each page says by when you hear from us.</p>
          <ButtonLink to="/certificate" look="primary">
            See where it stands
          </ButtonLink>
        </>
      );
    case 'await-award':
      return <AwardStep />;
  }
}
