import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { request } from '../../api/request.ts';
import { Markdown } from '../../player/markdown.tsx';
import { Button } from '../../ui/button.tsx';
import { Page, Section } from '../../ui/page.tsx';
import { Failure, Loading } from '../../ui/states.tsx';
import { HandbookModule } from './handbook-module.tsx';
import styles from './programme-handbook.module.css';
import { programmeQuery } from './programme-query.ts';
import { ProgrammeRules } from './programme-rules.tsx';

/** The whole programme as one text to print: what it is, what every topic teaches, how the examination works. */
export function ProgrammeHandbookPage() {
  const programme = useQuery(programmeQuery);
  const book = useQuery({
    queryKey: ['programme-handbook'],
    queryFn: ({ signal }) => request('GET /api/programme-handbook', {}, { signal }),
    staleTime: 600_000,
  });
  const error = programme.error ?? book.error;
  const retry = () => void Promise.all([programme.refetch(), book.refetch()]);
  if (programme.data === undefined || book.data === undefined) {
    return (
      <Page title="Programme handbook">
        {error === null ? <Loading what="the handbook" lines={10} /> : <Failure error={error} onRetry={retry} />}
      </Page>
    );
  }
  const { data } = programme;
  const { modules, handbook } = book.data;
  return (
    <Page
      title="Programme handbook"
      above={<Link to="/">The programme</Link>}
      purpose={data.title}
      action={
        <div className={styles.print}>
          <Button onPress={() => window.print()}>Print the handbook</Button>
        </div>
      }
    >
      <Section title="The programme">
        <div className={styles.text}>
          {data.description.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        </div>
      </Section>
      <Section title="Learning objectives">
        <ol className={styles.list}>
          {data.objectives.map((objective) => (
            <li key={objective}>{objective}</li>
          ))}
        </ol>
      </Section>
      <Section title="For whom">
        <ul className={styles.list}>
          {data.audiences.map(({ id, label }) => (
            <li key={id}>{label}</li>
          ))}
        </ul>
      </Section>
      {data.modules.map((module) => (
        <HandbookModule
          key={module.number}
          module={module}
          more={modules.find(({ number }) => number === module.number)}
          audiences={data.audiences}
        />
      ))}
      <ProgrammeRules programme={data} />
      <section className={styles.rules} aria-labelledby="candidate-handbook">
        <h2 id="candidate-handbook">{handbook.title}</h2>
        <div className={styles.text}>
          <Markdown tree={handbook.tree} look="reading" />
        </div>
      </section>
    </Page>
  );
}
