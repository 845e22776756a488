import { z } from 'zod';
import { parseBytes, parseDurationMs } from './parse-quantity.ts';

/** The keys of a job file. Defaults stand here and nowhere else; every key says what it means. */

const duration = z.union([z.string(), z.number()]).transform((value, context) => {
  const ms = typeof value === 'number' ? null : parseDurationMs(value);
  if (ms !== null) return ms;
  context.addIssue({ code: 'custom', message: 'a duration such as 2s, 500ms or 1m', input: value });
  return z.NEVER;
});

const size = z.union([z.string(), z.number()]).transform((value, context) => {
  const bytes = typeof value === 'number' ? null : parseBytes(value);
  if (bytes !== null) return bytes;
  context.addIssue({ code: 'custom', message: 'a size such as 20MB or 512KB', input: value });
  return z.NEVER;
});

const pattern = z.string().superRefine((value, context) => {
  try {
    new RegExp(value, 'u');
  } catch {
    context.addIssue({ code: 'custom', message: 'a regular expression (JavaScript, flag u)', input: value });
  }
});

const name = z.string().min(1, 'a text that is not empty');
const share = z.number().min(0, 'a number from 0 to 1').max(1, 'a number from 0 to 1');
const webAddress = z.url({ protocol: /^https?$/, error: 'an address that starts with http:// or https://' });

/** What both kinds share. */
const common = {
  /** Where the results go, relative to the working directory; `--out` wins. */
  out: name.optional(),
  /** Chinese punctuation in text files: make it regular, or leave it as it is. @default chinese */
  punctuation: z.enum(['chinese', 'keep']).default('chinese'),
  /** One text file a report, or sharded JSONL. @default files */
  text: z.enum(['files', 'jsonl']).default('files'),
  /** From this confidence on (0 … 1) a page is a report; below it, its text is set aside. @default 0.5 */
  report_threshold: share.default(0.5),
};

/** Their names in JSONL records, where they are not ours. */
export const fieldNames = ['url', 'html', 'text', 'title', 'date', 'id', 'agency', 'region'] as const;
const field = name.optional();
const fields = z.strictObject({
  url: field, html: field, text: field, title: field, date: field, id: field, agency: field, region: field,
}); // prettier-ignore

export const recleanSchema = z.strictObject({
  kind: z.literal('reclean'),
  ...common,
  /** Files, folders or globs (html, htm, txt, jsonl, warc, each also .gz), relative to the job file. */
  inputs: z.array(name).min(1, 'at least one file, folder or glob'),
  /** Worker threads; `auto` takes one for each core. @default auto */
  workers: z
    .union([z.literal('auto'), z.int().min(1).max(256)], 'auto or a whole number from 1 to 256')
    .default('auto'),
  /** What JSONL records call their parts, ours first: `text: body`. */
  fields: fields.default({}),
  /** Share of pages and records that may fail; beyond it the exit code is 1. @default 0 */
  expect: z.strictObject({ failed: share.default(0) }).prefault({}),
});

const follow = z.union(
  [
    z.enum(['auto', 'none']),
    z.strictObject({ links: pattern, next: pattern.optional(), pages: z.int().min(1).default(20) }),
  ],
  'auto, none, or { links: REGEX, next: REGEX, pages: 20 }',
);

export const sourceSchema = z.strictObject({
  /** Short stable name, unique in the job. */
  id: z.string().regex(/^[a-z0-9][a-z0-9._-]*$/, 'lower-case letters, digits, dot, hyphen and underscore'),
  /** List pages or report pages. */
  start: z.array(webAddress).min(1, 'at least one address'),
  /** How reports are found from a list page. @default auto */
  follow: follow.default('auto'),
  /** HTTP only, the browser where HTTP text is not the page, or always the browser. @default auto */
  render: z.enum(['never', 'auto', 'always']).default('auto'),
  /** Whose portal this is; a page's own words win. */
  agency: name.optional(),
  /** Division code, six digits, in quotes. */
  region: z.string().regex(/^\d{6}$/, 'a division code of six digits, in quotes').optional(), // prettier-ignore
  /** Least pause between any two requests to its host. Default: the job's. */
  pace: duration.optional(),
  /** `legacy` speaks to old portals, for this source alone. @default modern */
  tls: z.enum(['modern', 'legacy']).default('modern'),
});

/** A file that `include` names. */
export const sourcesFileSchema = z.strictObject({ sources: z.array(sourceSchema).min(1, 'at least one source') });

export const collectSchema = z.strictObject({
  kind: z.literal('collect'),
  ...common,
  /** More sources: files relative to this one. */
  include: z.array(name).default([]),
  sources: z.array(sourceSchema).default([]),
  /** @default 2s */
  pace: duration.prefault('2s'),
  limits: z
    .strictObject({
      /** Largest decoded body. @default 20MB */
      body: size.prefault('20MB'),
      /** Longest time for one page, retries not counted. @default 60s */
      page_time: duration.prefault('60s'),
      /** Most pages of one source. @default 5000 */
      pages: z.int().min(1).default(5000),
    })
    .prefault({}),
  /** Addresses that would be refused as private, e.g. 127.0.0.1 for a test portal. */
  allow_private: z.array(name).default([]),
  /** Named in the User-Agent, so that a portal can reach you. */
  contact: z.string().regex(/^(?:mailto:\S+@\S+|https?:\/\/\S+)$/, 'mailto:… or https://…').optional(), // prettier-ignore
  /** `known`: reports known after tonight ÷ before; `failed`: share of pages that may fail. Beyond it: exit code 1. */
  expect: z.strictObject({ known: share.default(0.95), failed: share.default(0.2) }).prefault({}),
});

export type RecleanSpec = z.output<typeof recleanSchema>;
export type CollectSpec = z.output<typeof collectSchema>;
export type SourceSpec = z.output<typeof sourceSchema>;
