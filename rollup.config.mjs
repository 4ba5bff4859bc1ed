import resolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import esbuild from 'rollup-plugin-esbuild';

const compile = () => esbuild({ target: 'es2022', tsconfig: './tsconfig.build.json' });

export default [
  {
    // Modules: one file for each source file, so that a bundler takes only what is used.
    input: { index: 'src/index.ts', define: 'src/define.ts', 'core/index': 'src/core/index.ts' },
    external: [/^lit($|\/)/, /^jose\//, /^date-fns\//],
    plugins: [compile()],
    output: {
      dir: 'dist',
      format: 'es',
      sourcemap: true,
      preserveModules: true,
      preserveModulesRoot: 'src',
    },
  },
  {
    // Everything in one file, for a script tag.
    input: 'src/define.ts',
    plugins: [resolve({ browser: true }), compile(), terser({ ecma: 2022, module: true })],
    output: { file: 'dist/secure-h5live-player.min.js', format: 'es', sourcemap: true },
  },
];
