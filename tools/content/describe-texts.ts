import { type Catalogue, measureReadability } from '@cmdsp/content';
import { type Block, inlineText } from '@cmdsp/markdown';
import type { ReportSection } from './report-section.ts';

const grades = { lowest: 10, highest: 13 } as const;

/** Words and readability of the topics that have texts. */
export function describeTexts({ topics }: Catalogue): ReportSection {
  const written = topics.filter(({ lecture, reading }) => lecture !== null || reading !== null);
  return {
    title: 'Texts',
    note: `Flesch-Kincaid grade of running text, wanted ${grades.lowest} to ${grades.highest}`,
    head: ['Topic', 'Lecture words', 'Grade', 'Reading words', 'Grade', 'Is'],
    rows: written.map((topic) => {
      const lecture = gradeOf(topic.lecture?.slides.flatMap(({ notes }) => notes) ?? []);
      const reading = gradeOf(topic.reading?.tree.children ?? []);
      return [
        topic.id,
        String(topic.lecture?.words ?? 0),
        write(lecture),
        String(topic.reading?.words ?? 0),
        write(reading),
        compare({ lecture, reading }),
      ];
    }),
  };
}

/** Of running text alone: headings, tables and figures are no sentences. */
function gradeOf(blocks: readonly Block[]): number | null {
  return measureReadability(blocks.flatMap(sentencesOf).join('\n')).grade;
}

function sentencesOf(block: Block): string[] {
  switch (block.kind) {
    case 'paragraph':
      return [inlineText(block.children)];
    case 'list':
      return block.items.flatMap(({ children }) => children.flatMap(sentencesOf));
    case 'quote':
    case 'example':
      return block.children.flatMap(sentencesOf);
    default:
      return [];
  }
}

function write(grade: number | null): string {
  return grade === null ? '-' : grade.toFixed(1);
}

function compare(found: Readonly<Record<'lecture' | 'reading', number | null>>): string {
  return (['lecture', 'reading'] as const)
    .flatMap((part) => {
      const grade = found[part];
      if (grade === null || (grade >= grades.lowest && grade <= grades.highest)) return [];
      return [`${part} ${grade < grades.lowest ? 'easier' : 'harder'}`];
    })
    .join(', ');
}
