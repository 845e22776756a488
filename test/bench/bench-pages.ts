import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { RawPage } from '../../src/model.ts';
import { renderPage } from '../../src/portal/portal-page.ts';
import { portalSites } from '../../src/portal/sites.ts';

/** HTML pages of one kind. */
export interface PageSet {
  readonly name: string;
  readonly pages: readonly RawPage[];
}

/** The project's own golden pages, the pages of the bundled portal, and complete pages of real portals where present. */
export function benchPages(): PageSet[] {
  const sets = [
    { name: 'golden pages', pages: folderPages(new URL('../golden/', import.meta.url)) },
    { name: 'portal pages', pages: portalPages() },
    { name: 'real pages', pages: folderPages(new URL('../../../shared/cases/html/', import.meta.url)) },
  ];
  return sets.filter((set) => set.pages.length > 0);
}

export function bytesOf(pages: readonly RawPage[]): number {
  return pages.reduce((sum, page) => sum + page.body.byteLength, 0);
}

function folderPages(folder: URL): RawPage[] {
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html'));
  return files.sort().map((file) => toRaw(file, readFileSync(new URL(file, folder))));
}

function portalPages(): RawPage[] {
  return portalSites().flatMap((site) =>
    site.pages.flatMap((page) => {
      const { body, contentType } = renderPage(page, site.face);
      return contentType.includes('html') ? [toRaw(`${site.address}${page.path}.html`, body)] : [];
    }),
  );
}

function toRaw(file: string, body: Uint8Array): RawPage {
  const unknown = { url: null, finalUrl: null, contentType: null, status: null, fetchedAt: null, snapshot: null };
  return { id: 'page', body, file, hints: { title: null, date: null, agency: null, region: null }, ...unknown };
}
