/**
 * Memory of a thread that reads pages, beside what its share of the machine allows. Everything made of a page dies with it:
 * in Node's own 48 MB for what is young a tenth of the time goes into copying what is still alive. The bench measures in a
 * thread like it.
 */
export const READER_LIMITS = { maxYoungGenerationSizeMb: 192 } as const;
