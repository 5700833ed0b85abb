import react from '@vitejs/plugin-react';
import { resolve } from 'node:path';
import { defineConfig } from 'vite';
import { compressAssets } from './compress-assets.ts';
import { offlineBuild } from './offline-build.ts';
import { trimFonts } from './trim-fonts.ts';

// Two pages: the application, and the exam, which carries nothing that an exam does not need.
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), trimFonts(), compressAssets(), offlineBuild()],
  html: { cspNonce: '__CSP_NONCE__' },
  build: {
    target: 'es2022',
    outDir: 'dist',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rollupOptions: {
      output: {
        codeSplitting: {
          // Else the exam, which draws questions and figures, would fetch what only topics need.
          includeDependenciesRecursively: false,
          // What every page needs, in few files: each file costs its head as well. The exam takes only the first.
          groups: [
            {
              name: 'react',
              test: /node_modules[\\/](react|react-dom|scheduler|use-sync-external-store)[\\/]/,
              priority: 2,
            },
            { name: 'tanstack', test: /node_modules[\\/]@tanstack[\\/]/, priority: 1 },
            // A topic is what people open most: its small parts come together.
            { name: 'player', test: /web[\\/]src[\\/]player[\\/](library-links|topic[\\/][\w-]+\.)/ },
          ],
        },
      },
      input: {
        application: resolve(import.meta.dirname, 'index.html'),
        exam: resolve(import.meta.dirname, 'exam.html'),
      },
    },
  },
});
