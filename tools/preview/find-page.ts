import { bankPage } from './pages/bank-page.ts';
import { casePage } from './pages/case-page.ts';
import { homePage } from './pages/home-page.ts';
import { glossaryPage, incidentsPage, misconceptionsPage, standardsPage } from './pages/library-pages.ts';
import { topicPage } from './pages/topic-page.ts';
import type { Shown } from './shown.ts';

/** The page at a path, or null where there is none. */
export function findPage(path: string, shown: Shown): string | null {
  const { catalogue } = shown;
  const [, kind = '', name] = path.split('/');
  switch (kind) {
    case '':
      return homePage(shown);
    case 'topics': {
      const topic = catalogue.topics.find(({ id }) => id === name);
      return topic === undefined ? null : topicPage(topic, shown);
    }
    case 'cases': {
      const found = catalogue.cases.find(({ slug }) => slug === name);
      return found === undefined ? null : casePage(found, shown);
    }
    case 'bank':
      return bankPage(Number(name), shown);
    case 'standards':
      return standardsPage(shown);
    case 'incidents':
      return incidentsPage(shown);
    case 'glossary':
      return glossaryPage(shown);
    case 'misconceptions':
      return misconceptionsPage(shown);
    default:
      return null;
  }
}
