import '../ui/styles.ts';
import { createRoot } from 'react-dom/client';

const root = document.querySelector('#root');
if (root === null) throw new Error('exam.html has no #root');
createRoot(root).render(<main>Exam</main>);
