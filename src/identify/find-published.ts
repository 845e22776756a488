import type { MetaField } from '../model.ts';

const ORDER = ['meta-tag', 'dump-header', 'line', 'title-element', 'hint'] as const;
/** A date that nothing names (`date`) counts where no other is given. */
const KEYS = ['published-on', 'written-on', 'date'] as const;

/** When the page was published, ISO date: meta tag, header line, byline, what the container says, then the URL. */
export function findPublished(metadata: readonly MetaField[], hint: string | null, url: string | null): string | null {
  for (const key of KEYS) {
    for (const from of ORDER) {
      for (const field of metadata) {
        const date = field.key === key && field.from === from ? toIsoDate(field.value) : null;
        if (date !== null) return date;
      }
    }
  }
  return (hint === null ? null : toIsoDate(hint)) ?? urlDate(url);
}

/** 2019-03-28, 2019年3月28日, 2019/3/28, 2013.01.24 with or without a time; null otherwise. */
export function toIsoDate(text: string): string | null {
  const match = /(?<!\d)(20\d\d|19\d\d)\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})(?!\d)/u.exec(text);
  return match === null ? null : calendarDate(match[1] as string, match[2] as string, match[3] as string);
}

function urlDate(url: string | null): string | null {
  const match = /(?:\/|t|_)(20\d\d)[-/]?([01]\d)[-/]?([0-3]\d)(?=[/_.\d])/u.exec(url ?? '');
  return match === null ? null : calendarDate(match[1] as string, match[2] as string, match[3] as string);
}

function calendarDate(year: string, month: string, day: string): string | null {
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  const date = new Date(Date.UTC(y, m - 1, d));
  if (date.getUTCMonth() !== m - 1 || date.getUTCDate() !== d) return null;
  return date.toISOString().slice(0, 10);
}
