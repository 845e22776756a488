// Prints what a page costs, beside what others cost on the same pages: `npm run bench [-- <rounds>]`. Measures dist/.
import { register } from 'node:module';

register('./read-typescript.mjs', import.meta.url);
const { runBench } = await import('../test/bench/run-bench.ts');
await runBench(Number(process.argv[2] ?? 5));
