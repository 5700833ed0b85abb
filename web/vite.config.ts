import react from '@vitejs/plugin-react';
import { resolve } from 'node:path';
import { defineConfig } from 'vite';

// Two pages: the application, and the exam, which carries nothing that an exam does not need.
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  html: { cspNonce: '__CSP_NONCE__' },
  build: {
    target: 'es2022',
    outDir: 'dist',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rollupOptions: {
      input: {
        application: resolve(import.meta.dirname, 'index.html'),
        exam: resolve(import.meta.dirname, 'exam.html'),
      },
    },
  },
});
