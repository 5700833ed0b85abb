import { Link } from '@tanstack/react-router';
import type { AnswerSign } from './library-query.ts';
import { signWords } from './sign-words.ts';

/** Where an answer was given, as a link to that place. */
export function SignLink({ sign }: { readonly sign: AnswerSign }) {
  const words = signWords(sign);
  switch (sign.kind) {
    case 'topic-questions':
      return (
        <Link to="/learn/topics/$topic" params={{ topic: sign.topic.id }} search={{ part: 'quiz' }}>
          {words}
        </Link>
      );
    case 'practice':
      return <Link to="/practice">{words}</Link>;
    case 'module-quiz':
      return (
        <Link to="/learn/modules/$module/quiz/$try" params={{ module: String(sign.module), try: sign.try }}>
          {words}
        </Link>
      );
    case 'diagnostic':
      return (
        <Link to="/diagnostic/$run" params={{ run: sign.run }}>
          {words}
        </Link>
      );
  }
}
