// Loader hooks: Node reads the TypeScript files of test/bench as they are, and what they import from src/ comes from dist/.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const root = new URL('..', import.meta.url).href;

export async function resolve(specifier, context, next) {
  const { url, ...rest } = await next(specifier, context);
  const isOurs = url.startsWith(`${root}src/`) && url.endsWith('.ts');
  return { ...rest, url: isOurs ? `${root}dist/${url.slice(root.length + 4, -3)}.js` : url };
}

export async function load(url, context, next) {
  if (!url.endsWith('.ts')) return next(url, context);
  const { outputText } = ts.transpileModule(readFileSync(fileURLToPath(url), 'utf8'), {
    compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2023, verbatimModuleSyntax: true },
  });
  return { format: 'module', shortCircuit: true, source: outputText };
}
