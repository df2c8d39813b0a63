import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

/**
 * The program embeds exactly two files, and report.html holds the script inline: `</script` inside a text of the
 * script would end it early, so it is written with an escape that JavaScript reads as the same text.
 */
function inlineSafe(): Plugin {
  return {
    name: 'inline-safe',
    generateBundle(_options, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type === 'chunk') file.code = file.code.replace(/<\/(script)/gi, '<\\/$1').replace(/<!--/g, '<\\!--');
      }
    },
  };
}

const program = process.env['ACICULA_SERVER'] ?? 'http://127.0.0.1:8437';

export default defineConfig({
  base: './',
  esbuild: { jsx: 'automatic', jsxImportSource: 'preact', legalComments: 'none' },
  server: { host: '127.0.0.1', port: 5173, proxy: { '/api': { target: program, changeOrigin: true } } },
  build: {
    target: 'es2020',
    assetsInlineLimit: 1_000_000,
    cssCodeSplit: false,
    modulePreload: false,
    chunkSizeWarningLimit: 2000,
    rollupOptions: {
      input: 'src/main.tsx',
      output: {
        format: 'iife',
        inlineDynamicImports: true,
        entryFileNames: 'lab.js',
        assetFileNames: 'lab.[ext]',
      },
    },
  },
  plugins: [inlineSafe()],
  test: { environment: 'happy-dom', include: ['src/**/*.test.ts', 'src/**/*.test.tsx'] },
});
