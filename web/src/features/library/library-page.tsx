import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Page } from '../../ui/page.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { BeliefList } from './belief-list.tsx';
import { CaseList } from './case-list.tsx';
import { GlossaryList } from './glossary-list.tsx';
import { IncidentList } from './incident-list.tsx';
import type { LibraryList } from './library-list.ts';
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
import { type LibraryChange, type LibrarySearch, type LibraryTab, libraryTabs } from './read-library-search.ts';
import { StandardsTable } from './standards-table.tsx';
import styles from './library.module.css';

/** What the course rests on, to look things up: standards, incidents, terms, cases, own mistaken beliefs, objectives. */
export function LibraryPage() {
  const search = useSearch({ from: '/learn/library' });
  const navigate = useNavigate({ from: '/learn/library' });
  const tab = search.tab ?? 'standards';
  // Each choice is a step that Back takes back; only what is typed is none.
  const change = (changed: LibraryChange) =>
    void navigate({
      search: (before) => changeSearch(before, changed),
      replace: 'find' in changed,
      resetScroll: false,
    });
  const contents: Record<LibraryTab, ReactNode> = {
    standards: <Standards search={search} onChange={change} />,
    incidents: <Incidents search={search} onChange={change} />,
    glossary: <Glossary search={search} onChange={change} />,
    cases: <Cases />,
    misconceptions: <Misconceptions search={search} onChange={change} />,
    objectives: <Objectives search={search} onChange={change} />,
  };
  return (
    <Page title="Library" purpose={purposes[tab]}>
      <Tabs
        label="Parts of the library"
        selected={tab}
        onSelect={(id) =>
          void navigate({
            search: { tab: libraryTabs.find((name) => name === id) ?? 'standards' },
            resetScroll: false,
          })
        }
        tabs={libraryTabs.map((id) => ({
          id,
          label: labels[id],
          content: id === tab ? <div className={styles.part}>{contents[id]}</div> : null,
        }))}
      />
    </Page>
  );
}

function Standards(list: LibraryList) {
  return (
    <LibraryPart query={useQuery(standardsQuery)} what="the standards">
      {({ standards }) => <StandardsTable standards={standards} {...list} />}
    </LibraryPart>
  );
}

function Incidents(list: LibraryList) {
  return (
    <LibraryPart query={useQuery(incidentsQuery)} what="the incidents">
      {({ incidents }) => <IncidentList incidents={incidents} {...list} />}
    </LibraryPart>
  );
}

function Glossary(list: LibraryList) {
  return (
    <LibraryPart query={useQuery(glossaryQuery)} what="the glossary">
      {({ terms }) => <GlossaryList terms={terms} {...list} />}
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

function Misconceptions(list: LibraryList) {
  return (
    <LibraryPart query={useQuery(misconceptionsQuery)} what="your answers">
      {(held) => <BeliefList held={held} {...list} />}
    </LibraryPart>
  );
}

function Objectives(list: LibraryList) {
  return (
    <LibraryPart query={useQuery(objectivesQuery)} what="the objectives">
      {({ objectives }) => <ObjectivesTable objectives={objectives} {...list} />}
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

function changeSearch(before: LibrarySearch, changed: LibraryChange): LibrarySearch {
  const entries = Object.entries({ ...before, ...changed }).filter(([, value]) => value !== undefined);
  // The same names with values of their own kind, without those that were taken out.
  return Object.fromEntries(entries) as LibrarySearch;
}
