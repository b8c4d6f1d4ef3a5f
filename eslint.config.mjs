import next from 'eslint-config-next/core-web-vitals';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

export default defineConfig([
  globalIgnores([
    'out/',
    '.out-new/',
    '.out-before/',
    '.next/',
    '.cache/',
    'public/',
    'next-env.d.ts',
    'test-results/',
    'playwright-report/',
  ]),
  next,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // Numbers in texts are wanted: line numbers, counts, ports.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // By code point is what Vietnamese in NFC needs.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      // `async` is also how a method gives the promise that an interface asks for.
      '@typescript-eslint/require-await': 'off',
      eqeqeq: 'error',
      'no-control-regex': 'error',
    },
  },
  {
    files: ['app/**'],
    // All links are plain <a>: what next/link would fetch in advance is removed from finished pages.
    rules: { '@next/next/no-html-link-for-pages': 'off' },
  },
]);
