import {
  type Block,
  type DocumentBody,
  type Inline,
  type OuterBlock,
  type PassageAddress,
  passagesAt,
  type Reference,
  textBlocks,
} from '@cmdsp/documents';
import { assertNever } from '@cmdsp/primitives';
import type { ReactNode } from 'react';
import { pieces } from './pieces.ts';
import styles from './document-view.module.css';

/** Words of the text that something is said about. */
export type Passage = PassageAddress & {
  readonly id: string;
  /** The number a reader sees at the passage. */
  readonly number: number;
};

type Drawing = {
  readonly indexOf: ReadonlyMap<object, number>;
  readonly passages: ReadonlyMap<number, readonly Passage[]>;
  readonly renderReference: (reference: Reference['attrs']) => ReactNode;
  readonly onPassage: ((id: string) => void) | undefined;
};

/**
 * A document to read or to print, drawn from its tree: no markup of anybody's ever reaches the page. Each block carries
 * its address (`data-block`), so that a choice of words can be told as a passage; see `passageOfSelection`.
 */
export function DocumentView({
  body,
  passages = [],
  renderReference = ({ name }) => name,
  onPassage,
}: {
  readonly body: DocumentBody;
  readonly passages?: readonly Passage[];
  readonly renderReference?: (reference: Reference['attrs']) => ReactNode;
  readonly onPassage?: (id: string) => void;
}) {
  const indexOf = new Map(textBlocks(body).map(({ node, index }) => [node as object, index]));
  const drawing: Drawing = { indexOf, passages: passagesAt(body, passages), renderReference, onPassage };
  return <div className={styles.document}>{body.content.map((block, place) => draw(block, drawing, place))}</div>;
}

function draw(block: OuterBlock, drawing: Drawing, place: number): ReactNode {
  const inside = (blocks: readonly Block[]) => blocks.map((child, index) => draw(child, drawing, index));
  switch (block.type) {
    case 'paragraph':
      return (
        <p key={place} data-block={drawing.indexOf.get(block)}>
          {words(block, drawing)}
        </p>
      );
    case 'heading': {
      const Heading = block.attrs.level === 2 ? 'h3' : 'h4';
      return (
        <Heading key={place} data-block={drawing.indexOf.get(block)}>
          {words(block, drawing)}
        </Heading>
      );
    }
    case 'codeBlock':
      return (
        <pre key={place} data-block={drawing.indexOf.get(block)} tabIndex={0}>
          <code>{words(block, drawing)}</code>
        </pre>
      );
    case 'reference':
      return (
        <div key={place} className={styles.reference} data-block={drawing.indexOf.get(block)}>
          {drawing.renderReference(block.attrs)}
        </div>
      );
    case 'bulletList':
    case 'orderedList': {
      const List = block.type === 'bulletList' ? 'ul' : 'ol';
      return (
        <List key={place}>
          {block.content.map((item, index) => (
            <li key={index}>{inside(item.content)}</li>
          ))}
        </List>
      );
    }
    case 'blockquote':
      return <blockquote key={place}>{inside(block.content)}</blockquote>;
    case 'table':
      return (
        <div key={place} className={styles.scroll} role="region" aria-label="Table" tabIndex={0}>
          <table>
            <tbody>
              {block.content.map((row, index) => (
                <tr key={index}>
                  {row.content.map((cell, column) => {
                    const Cell = cell.type === 'tableHeader' ? 'th' : 'td';
                    return <Cell key={column}>{inside(cell.content)}</Cell>;
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      );
    default:
      return assertNever(block);
  }
}

function words(block: { readonly content?: readonly Inline[] }, drawing: Drawing): ReactNode {
  const passages = drawing.passages.get(drawing.indexOf.get(block) ?? -1) ?? [];
  return pieces(block.content ?? [], passages).map(({ inline, passage, isLast }, index) => {
    const drawn = drawInline(inline);
    if (passage === null) return <span key={index}>{drawn}</span>;
    const { id, number } = passage;
    return (
      <mark key={index} className={styles.passage} data-passage={id}>
        {drawn}
        {isLast && drawNumber({ id, number, onPassage: drawing.onPassage })}
      </mark>
    );
  });
}

/** The number is drawn by style: words that are chosen in the text have the places they have in the document. */
function drawNumber({
  id,
  number,
  onPassage,
}: {
  id: string;
  number: number;
  onPassage: Drawing['onPassage'];
}): ReactNode {
  const label = `Comment ${number}`;
  if (onPassage === undefined)
    return <sup className={styles.number} data-number={number} role="img" aria-label={label} />;
  return (
    <button
      type="button"
      className={styles.number}
      data-number={number}
      aria-label={label}
      onClick={() => onPassage(id)}
    />
  );
}

function drawInline(inline: Inline): ReactNode {
  if (inline.type === 'hardBreak') return <br />;
  return (inline.marks ?? []).reduce<ReactNode>((inner, mark) => {
    switch (mark.type) {
      case 'bold':
        return <strong>{inner}</strong>;
      case 'italic':
        return <em>{inner}</em>;
      case 'code':
        return <code>{inner}</code>;
      case 'link':
        return (
          <a href={mark.attrs.href} rel="noopener noreferrer nofollow" target="_blank">
            {inner}
          </a>
        );
      default:
        return assertNever(mark);
    }
  }, inline.text);
}
