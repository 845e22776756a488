/**
 * What the command answers to a scheduler. Promised to the outside: numbers are never reused or changed.
 * `belowExpectation`: the run ended, but the yield or the failures are outside what the job expects, or it could not
 * finish (disk full, a folder that cannot be written); standard error says which.
 */
export const exitCodes = {
  ok: 0,
  belowExpectation: 1,
  badUsage: 2,
  badJob: 3,
  inUse: 4,
  interrupted: 130,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];
