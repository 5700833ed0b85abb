import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Page } from '../../ui/page.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { BeliefList } from './belief-list.tsx';
import { CaseList } from './case-list.tsx';
import { GlossaryList } from './glossary-list.tsx';
import { IncidentTimeline } from './incident-timeline.tsx';
import { LibraryPart } from './library-part.tsx';
import {
  casesQuery,
  glossaryQuery,
  incidentsQuery,
  misconceptionsQuery,
  objectivesQuery,
  standardsQuery,
} from './library-query.ts';
import { ObjectivesTable } from './objectives-table.tsx';
import { type LibrarySearch, type LibraryTab, libraryTabs } from './read-library-search.ts';
import { StandardsTable } from './standards-table.tsx';
import styles from './library.module.css';

/** What the course rests on, to look things up: standards, incidents, terms, cases, own mistaken beliefs, objectives. */
export function LibraryPage() {
  const search = useSearch({ from: '/learn/library' });
  const navigate = useNavigate({ from: '/learn/library' });
  const tab = search.tab ?? 'standards';
  const go = (next: LibrarySearch) => void navigate({ search: next, replace: true, resetScroll: false });
  const choose = (chosen: Omit<LibrarySearch, 'tab'>) => go({ tab, ...chosen });
  const contents: Record<LibraryTab, ReactNode> = {
    standards: <Standards search={search} onChoose={choose} />,
    incidents: <Incidents search={search} onChoose={choose} />,
    glossary: <Glossary />,
    cases: <Cases />,
    misconceptions: <Misconceptions />,
    objectives: <Objectives />,
  };
  return (
    <Page title="Library" purpose={purposes[tab]}>
      <Tabs
        label="Parts of the library"
        selected={tab}
        onSelect={(id) => go({ tab: libraryTabs.find((name) => name === id) ?? 'standards' })}
        tabs={libraryTabs.map((id) => ({
          id,
          label: labels[id],
          content: id === tab ? <div className={styles.part}>{contents[id]}</div> : null,
        }))}
      />
    </Page>
  );
}

type ListProps = { readonly search: LibrarySearch; readonly onChoose: (chosen: Omit<LibrarySearch, 'tab'>) => void };

function Standards({ search, onChoose }: ListProps) {
  return (
    <LibraryPart query={useQuery(standardsQuery)} what="the standards">
      {({ standards }) => (
        <StandardsTable
          standards={standards}
          chosen={pick(search, ['jurisdiction', 'kind', 'module'])}
          onChoose={onChoose}
        />
      )}
    </LibraryPart>
  );
}

function Incidents({ search, onChoose }: ListProps) {
  return (
    <LibraryPart query={useQuery(incidentsQuery)} what="the incidents">
      {({ incidents }) => (
        <IncidentTimeline
          incidents={incidents}
          chosen={pick(search, ['device', 'cause', 'module'])}
          onChoose={onChoose}
        />
      )}
    </LibraryPart>
  );
}

function Glossary() {
  return (
    <LibraryPart query={useQuery(glossaryQuery)} what="the glossary">
      {({ terms }) => <GlossaryList terms={terms} />}
    </LibraryPart>
  );
}

function Cases() {
  return (
    <LibraryPart query={useQuery(casesQuery)} what="the cases">
      {({ cases }) => <CaseList cases={cases} />}
    </LibraryPart>
  );
}

function Misconceptions() {
  return (
    <LibraryPart query={useQuery(misconceptionsQuery)} what="your answers">
      {(held) => <BeliefList {...held} />}
    </LibraryPart>
  );
}

function Objectives() {
  return (
    <LibraryPart query={useQuery(objectivesQuery)} what="the objectives">
      {({ objectives }) => <ObjectivesTable objectives={objectives} />}
    </LibraryPart>
  );
}

const labels: Record<LibraryTab, string> = {
  standards: 'Standards',
  incidents: 'Incidents',
  glossary: 'Glossary',
  cases: 'Cases',
  misconceptions: 'My misconceptions',
  objectives: 'Objectives',
};

const purposes: Record<LibraryTab, string> = {
  standards: 'Laws, guidance, standards and frameworks that the course rests on, with the edition that holds today.',
  incidents:
    'What happened to devices, hospitals and suppliers, as the public record has it, and what to learn from it.',
  glossary: 'The words of the field as this course uses them.',
  cases: 'Situations to play from one of six roles, with decisions that cost something either way.',
  misconceptions: 'What you may believe wrongly, by your own answers. Only you see this.',
  objectives: 'What the programme promises you can do, and what teaches, practises and examines it.',
};

function pick<Name extends Exclude<keyof LibrarySearch, 'tab'>>(
  search: LibrarySearch,
  names: readonly Name[],
): Pick<LibrarySearch, Name> {
  const chosen = names.flatMap((name) => (search[name] === undefined ? [] : [[name, search[name]] as const]));
  // Only the names asked for, with their own values.
  return Object.fromEntries(chosen) as Pick<LibrarySearch, Name>;
}
