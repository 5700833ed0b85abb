// npm run bench:exam measures saving; npm run bench:exam -- day a whole exam day.
if (process.argv[2] === 'day') await import('./exam-day.ts');
else await import('./exam.ts');
