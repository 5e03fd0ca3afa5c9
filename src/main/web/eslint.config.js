import js from '@eslint/js'
import vue from 'eslint-plugin-vue'
import ts from 'typescript-eslint'

/** Faults only: the form of lines is Prettier's affair, types and names are vue-tsc's. */
export default ts.config(js.configs.recommended, ts.configs.recommended, vue.configs['flat/essential'], {
  languageOptions: { parserOptions: { parser: ts.parser } },
  rules: {
    'no-undef': 'off',
    // Chinese texts have the wide space.
    'no-irregular-whitespace': 'off',
    // The SPARQL editor comes without types.
    '@typescript-eslint/no-explicit-any': 'off',
    eqeqeq: 'error',
  },
})
