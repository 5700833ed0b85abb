import { assertNever } from '@cmdsp/primitives';
import type { PracticeQuestion } from '../practice-types.ts';
import { Choose } from './choose.tsx';
import { Evidence } from './evidence.tsx';
import { Hotspot } from './hotspot.tsx';
import type { InteractionProps } from './interaction-props.ts';
import { Matching } from './matching.tsx';
import { Numeric } from './numeric.tsx';
import { Ordering } from './ordering.tsx';
import { Single } from './single.tsx';

type AnyProps = Omit<InteractionProps<PracticeQuestion['kind']>, 'question'> & { readonly question: PracticeQuestion };

/** The way to answer a question of whatever kind. */
export function Interaction({ question, ...shared }: AnyProps) {
  switch (question.kind) {
    case 'single':
      return <Single question={question} {...shared} />;
    case 'choose':
      return <Choose question={question} {...shared} />;
    case 'ordering':
      return <Ordering question={question} {...shared} />;
    case 'matching':
      return <Matching question={question} {...shared} />;
    case 'hotspot':
      return <Hotspot question={question} {...shared} />;
    case 'evidence':
      return <Evidence question={question} {...shared} />;
    case 'numeric':
      return <Numeric question={question} {...shared} />;
    default:
      return assertNever(question);
  }
}
