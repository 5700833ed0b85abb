import { inlineText } from '@cmdsp/markdown/tree';
import { Markdown } from '../markdown.tsx';
import type { TopicContent } from '../practice-types.ts';
import { EndMark } from './end-mark.tsx';
import styles from './reading.module.css';
import { useMarkdownPlaces } from './use-markdown-places.tsx';

type ReadingProps = { readonly topic: TopicContent; readonly onFinished: () => void };

/** The reading of a topic: contents, text with figures and terms. */
export function Reading({ topic, onFinished }: ReadingProps) {
  const places = useMarkdownPlaces(topic);
  if (topic.reading === null) return null;
  const { tree, words, minutes } = topic.reading;
  const sections = tree.children.flatMap((block) =>
    block.kind === 'heading' && block.level === 2 ? [{ id: block.id, title: inlineText(block.children) }] : [],
  );
  return (
    <div className={styles.reading}>
      <nav className={styles.contents} aria-label="Sections of the reading">
        <p className={styles.size}>
          {words.toLocaleString('en')} words, about {minutes} minutes
        </p>
        <ol>
          {sections.map(({ id, title }) => (
            <li key={id}>
              <a href={`#${id}`}>{title}</a>
            </li>
          ))}
        </ol>
      </nav>
      <div className={styles.text}>
        <Markdown tree={tree} look="reading" {...places} />
      </div>
      <EndMark onSeen={onFinished} />
    </div>
  );
}
