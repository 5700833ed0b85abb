import '../ui/styles.ts';
import { createRoot } from 'react-dom/client';
import { applyTheme } from '../ui/theme.ts';
import { ExamApp } from './exam-app.tsx';

applyTheme();

const root = document.querySelector('#root');
if (root === null) throw new Error('exam.html has no #root');
const sittingId = window.location.pathname.split('/').at(-1) ?? '';
createRoot(root).render(<ExamApp sittingId={sittingId} />);
