import ts from 'typescript';

const OPTIONS: ts.CompilerOptions = {
  strict: true,
  noEmit: true,
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
  skipLibCheck: true,
};

/** What the compiler says of a file. */
export interface TypeProblem {
  readonly code: number;
  readonly text: string;
}

/**
 * What the compiler says of a file that is not on the disk.
 *
 * @param file its path; what it imports is looked for from there
 * @param beside more such files, by their paths
 * @param types packages whose types are there without an import
 */
export function typeProblems(
  file: string,
  text: string,
  { beside = {}, types = [] }: { beside?: Readonly<Record<string, string>>; types?: string[] } = {},
): readonly TypeProblem[] {
  const files: Readonly<Record<string, string>> = { ...beside, [file]: text };
  const options = { ...OPTIONS, types };
  const host = ts.createCompilerHost(options);
  const { readFile, fileExists, getSourceFile } = host;
  host.fileExists = (name) => name in files || fileExists(name);
  host.readFile = (name) => files[name] ?? readFile(name);
  host.getSourceFile = (name, ...rest) => {
    const own = files[name];
    return own === undefined
      ? getSourceFile(name, ...rest)
      : ts.createSourceFile(name, own, ts.ScriptTarget.ES2022);
  };
  const program = ts.createProgram(Object.keys(files), options, host);
  return ts
    .getPreEmitDiagnostics(program, program.getSourceFile(file))
    .map(({ code, messageText }) => ({ code, text: ts.flattenDiagnosticMessageText(messageText, '\n') }));
}
