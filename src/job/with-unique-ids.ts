import type { PageResult } from '../model.ts';

/**
 * Results sorted by page id, each id once. Ranges of one large JSONL file are read apart, so a record id that the file
 * uses twice is seen only here: the second page becomes `<id>-r2`, and loses nothing.
 */
export async function* withUniqueIds<T extends PageResult>(results: AsyncIterable<T>): AsyncGenerator<T> {
  let last: string | null = null;
  let times = 1;
  for await (const result of results) {
    times = result.page === last ? times + 1 : 1;
    last = result.page;
    yield times === 1 ? result : renamed(result, `${result.page}-r${times}`);
  }
}

function renamed<T extends PageResult>(result: T, page: string): T {
  const reports = result.reports.map((report) => ({ ...report, id: report.id.replace(result.page, page) }));
  const message = `another record has the same name, so this page is called ${page}`;
  const issue = { code: 'job.name-twice', severity: 'warning' as const, message, line: null };
  return { ...result, page, reports, issues: [...result.issues, issue] };
}
