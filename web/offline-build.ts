import { join } from 'node:path';
import { build, type Plugin } from 'vite';

/** Pages that are nothing without a connection. Everything else of the application is kept for reading offline. */
const onlineOnly =
  /\/features\/(accounts|certificate|certification|exam|outbox|people|programme|quizzes|releases|results|diagnostic|practice)\//;

/**
 * Writes down which built files the study room needs without a connection (offline-files.json), and builds its service
 * worker as one script of its own beside the pages.
 */
export function offlineBuild(): Plugin {
  let root = '';
  let outDir = '';
  return {
    name: 'offline-build',
    apply: 'build',
    configResolved(config) {
      root = config.root;
      outDir = join(config.root, config.build.outDir);
    },
    generateBundle(_options, bundle) {
      const files = new Set<string>();
      const visit = (name: string) => {
        const chunk = bundle[name];
        if (chunk?.type !== 'chunk' || files.has(name)) return;
        if (chunk.facadeModuleId !== null && onlineOnly.test(chunk.facadeModuleId)) return;
        files.add(name);
        for (const css of chunk.viteMetadata?.importedCss ?? []) files.add(css);
        for (const next of [...chunk.imports, ...chunk.dynamicImports]) visit(next);
      };
      for (const output of Object.values(bundle))
        if (output.type === 'chunk' && output.isEntry && output.facadeModuleId?.endsWith('/index.html') === true)
          visit(output.fileName);
      // Of the faces the Latin ones, which nearly every text needs.
      for (const name of Object.keys(bundle))
        if (/-latin-wght-normal-[\w-]+\.woff2$/.test(name) || /icon-[\w-]+\.svg$/.test(name)) files.add(name);
      this.emitFile({ type: 'asset', fileName: 'offline-files.json', source: JSON.stringify([...files].sort()) });
    },
    async closeBundle() {
      await build({
        configFile: false,
        root,
        logLevel: 'warn',
        publicDir: false,
        build: {
          target: 'es2022',
          outDir,
          emptyOutDir: false,
          rollupOptions: {
            input: join(root, 'src/offline/service-worker.ts'),
            output: { format: 'iife', entryFileNames: 'service-worker.js' },
          },
        },
      });
    },
  };
}
