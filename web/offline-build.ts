import { join } from 'node:path';
import { build, type Plugin } from 'vite';

/** Pages that are nothing without a connection. Everything else of the application is kept for reading offline. */
const onlineOnly =
  /\/features\/(accounts|certificate|certification|exam|outbox|people|programme|quizzes|releases|results|diagnostic|practice)\//;

/** Pages on which people write: they, and what they cannot be drawn without, stay on the device of whoever writes. */
const writing =
  /\/(features\/(assignments\/assignment|dossiers\/part|capstones\/capstone)-page|writing\/editor-pane)\.tsx$/;

/**
 * Writes down which built files the study room needs without a connection (offline-files.json), which of them
 * writing needs (writing-files.json), and builds the service worker as one script of its own beside the pages.
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
      const visit = (name: string, into: Set<string>, isWhole: boolean) => {
        const chunk = bundle[name];
        if (chunk?.type !== 'chunk' || into.has(name)) return;
        if (chunk.facadeModuleId !== null && onlineOnly.test(chunk.facadeModuleId)) return;
        into.add(name);
        for (const css of chunk.viteMetadata?.importedCss ?? []) into.add(css);
        for (const next of [...chunk.imports, ...(isWhole ? chunk.dynamicImports : [])]) visit(next, into, isWhole);
      };
      const forWriting = new Set<string>();
      for (const output of Object.values(bundle)) {
        if (output.type !== 'chunk') continue;
        const page = output.facadeModuleId ?? '';
        const isApplication = output.isEntry && page.endsWith('/index.html');
        if (isApplication) visit(output.fileName, files, true);
        if (isApplication || writing.test(page)) visit(output.fileName, forWriting, false);
      }
      // Of the faces the Latin ones, which nearly every text needs.
      for (const name of Object.keys(bundle))
        if (/-latin-wght-normal-[\w-]+\.woff2$/.test(name) || /icon-[\w-]+\.svg$/.test(name))
          for (const list of [files, forWriting]) list.add(name);
      for (const [fileName, list] of [
        ['offline-files.json', files],
        ['writing-files.json', forWriting],
      ] as const)
        this.emitFile({ type: 'asset', fileName, source: JSON.stringify([...list].sort()) });
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
